package hms.esr.city.blueprint;

import java.util.List;

/** How a metric is computed. Names are as checked: they exist in the city. */
public sealed interface Measure {
  /** How often the counters (as {@code case.counter}) count. */
  record Count(List<String> counters) implements Measure {
    public Count {
      counters = List.copyOf(counters);
    }
  }

  /** Sum of the values of tallies (as {@code case.tally}). */
  record Sum(List<String> tallies) implements Measure {
    public Sum {
      tallies = List.copyOf(tallies);
    }
  }

  /** Mean of the values of tallies. */
  record Mean(List<String> tallies) implements Measure {
    public Mean {
      tallies = List.copyOf(tallies);
    }
  }

  /** Quantile {@code p} (0 to 1) of the values of tallies. */
  record Quantile(List<String> tallies, double p) implements Measure {
    public Quantile {
      tallies = List.copyOf(tallies);
    }
  }

  /** Quotient of two groups of counters, times 100 if {@code percent}. */
  record Ratio(List<String> of, List<String> to, boolean percent) implements Measure {
    public Ratio {
      of = List.copyOf(of);
      to = List.copyOf(to);
    }
  }

  /** Cases (by name, without {@code .open}) that are open, averaged over time. */
  record Level(List<String> cases) implements Measure {
    public Level {
      cases = List.copyOf(cases);
    }
  }

  /** Busy hours a head on a working day. */
  record Load(List<String> pools) implements Measure {
    public Load {
      pools = List.copyOf(pools);
    }
  }

  /** Busy share of the planned hours, in percent. */
  record Utilisation(List<String> pools) implements Measure {
    public Utilisation {
      pools = List.copyOf(pools);
    }
  }

  /** Hours a head beyond the shift on a working day. */
  record Overtime(List<String> pools) implements Measure {
    public Overtime {
      pools = List.copyOf(pools);
    }
  }

  /** Waiting cases, averaged over time. */
  record QueueLength(List<String> pools) implements Measure {
    public QueueLength {
      pools = List.copyOf(pools);
    }
  }

  /** Mean wait of those served, in minutes. */
  record Wait(List<String> pools) implements Measure {
    public Wait {
      pools = List.copyOf(pools);
    }
  }

  /** Quantile {@code p} (0 to 1) of the waits of those served, in minutes. */
  record WaitQuantile(List<String> pools, double p) implements Measure {
    public WaitQuantile {
      pools = List.copyOf(pools);
    }
  }
}
