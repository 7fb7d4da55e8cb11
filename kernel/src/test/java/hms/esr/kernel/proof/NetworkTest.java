package hms.esr.kernel.proof;

import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Source;
import hms.esr.kernel.process.Step;
import hms.esr.kernel.process.Steps;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An open network of five stations with feedback: each station is in the long run M/M/c of its own
 * (J. R. Jackson, "Networks of waiting lines", Operations Research 5 (1957) 518), although its
 * arrivals are no Poisson process.
 */
class NetworkTest {
  private static final double RATE = 0.5;
  private static final double[] ENTRANCES = {0.6, 0, 0.4, 0, 0};
  private static final double[][] ROUTES = {
    {0.1, 0.5, 0.2, 0, 0},
    {0.2, 0, 0, 0.6, 0.1},
    {0, 0.3, 0, 0.4, 0.3},
    {0, 0, 0.25, 0, 0.5},
    {0.1, 0, 0, 0, 0.2},
  };
  private static final int[] HEADS = {1, 2, 1, 3, 2};
  private static final double[] SERVICES = {1.1, 2.2, 1.3, 3.5, 2.4};

  @Test
  void everyStationIsAQueueOfItsOwn() {
    double[] outside = new double[ENTRANCES.length];
    for (int station = 0; station < outside.length; station++) {
      outside[station] = RATE * ENTRANCES[station];
    }
    double[] rates = ClosedForms.traffic(outside, ROUTES);
    Replications runs = Replications.of(model(), 401, 40, 3, 40);
    double inside = 0;
    for (int station = 0; station < HEADS.length; station++) {
      int pool = station;
      double offered = rates[station] * SERVICES[station];
      double spare = HEADS[station] - offered;
      double line = ClosedForms.erlangC(HEADS[station], offered) * offered / spare;
      inside += line + offered;
      runs.agree("heads at work at " + station, offered, run -> run.busy(pool));
      runs.agree("line at " + station, line, run -> run.queue(pool));
    }
    double all = inside;
    runs.agree("inside the network", all, run -> run.inside(0));
    // By J. D. C. Little, Operations Research 9 (1961) 383.
    runs.agree("time in the network", all / RATE, run -> run.mean(0));
  }

  /** Each station: service, a new round (its draws are new ones), and where to go next. */
  private static Model model() {
    int stations = HEADS.length;
    int leaves = 1 + 3 * stations;
    List<Step> steps = new ArrayList<>();
    steps.add(split(ENTRANCES, 10, leaves));
    List<Model.Pool> pools = new ArrayList<>();
    for (int station = 0; station < stations; station++) {
      int at = steps.size();
      int stream = 20 + 10 * station;
      pools.add(Models.pool("station " + station, Discipline.FIRST_COME, HEADS[station]));
      steps.add(
          new Steps.Serve(
              station,
              Services.EXPONENTIAL.of(SERVICES[station]),
              Expression.constant(0),
              null,
              stream,
              at + 1,
              at + 1));
      steps.add(new Steps.NextRound(0, at + 2));
      steps.add(split(ROUTES[station], stream + 5, leaves));
    }
    Expression sojourn = (s, c) -> (s.now() - s.arrivedAt(c)) / 60_000.0;
    steps.add(new Steps.Observe(0, sojourn, leaves + 1));
    steps.add(new Steps.End());
    Source source =
        new Source.Habit(0, 0, Expression.constant(1), Expression.constant(1440 * RATE), 0, 1440);
    return Models.of(
        List.of(new Program("customer", steps, List.of())),
        pools,
        List.of(source),
        0,
        List.of(new Model.TallyKind("sojourn", false)),
        Collections.nCopies(stations, ShiftPlan.always()));
  }

  private static Steps.Split split(double[] shares, int stream, int leaves) {
    List<Expression> chances = new ArrayList<>();
    int[] targets = new int[shares.length + 1];
    for (int station = 0; station < shares.length; station++) {
      chances.add(Expression.constant(shares[station]));
      targets[station] = 1 + 3 * station;
    }
    targets[shares.length] = leaves;
    return new Steps.Split(chances, stream, targets);
  }
}
