package hms.esr.bench.queue;

import hms.esr.bench.queue.ManyServers.Figures;
import java.util.ArrayDeque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.stat.Tally;

/**
 * On SSJ, event view, as its guide has it, with its usual collectors and generators. Kinder than
 * the guide in one thing: the events of departure are used again, as the kernel uses its rows.
 */
final class SsjManyServers {
  private final Simulator simulator;
  private final ExponentialGen gaps;
  private final ExponentialGen services;
  private final Tally waits = new Tally();
  private final Accumulate inLine;
  private final Accumulate busy;
  private final ArrayDeque<Double> line = new ArrayDeque<>();
  private final ArrayDeque<Departure> idle = new ArrayDeque<>();
  private int atWork;

  SsjManyServers(EventList events, long seed) {
    simulator = new Simulator(events);
    simulator.init();
    gaps = new ExponentialGen(stream(seed), ManyServers.ARRIVALS_A_DAY / 1440);
    services = new ExponentialGen(stream(seed + 1), 1 / ManyServers.SERVICE_MINUTES);
    inLine = new Accumulate(simulator);
    busy = new Accumulate(simulator);
    for (int server = 0; server < ManyServers.SERVERS; server++) {
      idle.add(new Departure(simulator));
    }
  }

  private static MRG32k3a stream(long seed) {
    MRG32k3a stream = new MRG32k3a();
    stream.setSeed(new long[] {seed + 1, 2, 3, 4, 5, 6});
    return stream;
  }

  Figures run() {
    inLine.init(0);
    busy.init(0);
    new Arrival(simulator).schedule(gaps.nextDouble());
    new EndOfRun(simulator).schedule(ManyServers.DAYS * 1440.0);
    simulator.start();
    return new Figures(waits.average(), inLine.average(), busy.average(), (long) waits.numberObs());
  }

  private void serve(double joinedAt) {
    waits.add(simulator.time() - joinedAt);
    idle.pop().schedule(services.nextDouble());
  }

  private final class Arrival extends Event {
    Arrival(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      schedule(gaps.nextDouble());
      if (atWork < ManyServers.SERVERS) {
        busy.update(++atWork);
        serve(simulator.time());
      } else {
        line.add(simulator.time());
        inLine.update(line.size());
      }
    }
  }

  private final class Departure extends Event {
    Departure(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      idle.push(this);
      if (line.isEmpty()) {
        busy.update(--atWork);
      } else {
        double joinedAt = line.remove();
        inLine.update(line.size());
        serve(joinedAt);
      }
    }
  }

  private static final class EndOfRun extends Event {
    EndOfRun(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      sim.stop();
    }
  }
}
