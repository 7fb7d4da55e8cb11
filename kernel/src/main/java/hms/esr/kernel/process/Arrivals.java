package hms.esr.kernel.process;

import hms.esr.kernel.distribution.Shapes;
import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.time.VirtualTime;

/** Draws each day's arrivals of each source. */
final class Arrivals {
  /** After so many citizens who may not act, the last one is taken: nobody may. */
  private static final int MOST_TRIES = 1000;

  private final Simulation simulation;
  private final Model model;
  private final RandomSource random;

  Arrivals(Simulation simulation, Model model, RandomSource random) {
    this.simulation = simulation;
    this.model = model;
    this.random = random;
  }

  void startDay(int day) {
    long midnight = simulation.now();
    for (int source = 0; source < model.sources().size(); source++) {
      switch (model.sources().get(source)) {
        case Source.Habit habit -> scatter(source, habit, day, midnight);
        case Source.Schedule schedule -> {
          double u = random.uniform(schedule.stream(), day, 0);
          int count = (int) Math.round(schedule.count().sample(simulation, 0, u));
          if (count > 0) {
            long moment = midnight + schedule.atMinute() * VirtualTime.MINUTE_MS;
            simulation.at(moment, Event.SCHEDULED, source, count);
          }
        }
      }
    }
  }

  private void scatter(int source, Source.Habit habit, int day, long midnight) {
    double mean = habit.meanOfDay().value(simulation, 0);
    int count = (int) Shapes.poisson(mean, random.uniform(habit.stream(), day, 0));
    long start = midnight + habit.fromMinute() * VirtualTime.MINUTE_MS;
    for (int number = 0; number < count; number++) {
      double u = random.uniform(habit.stream() + 1, entity(day, number), 0);
      simulation.at(start + habit.offsetMs(u), Event.ARRIVES, source, number);
    }
  }

  void arriveTogether(int source, int count) {
    for (int number = 0; number < count; number++) {
      arrive(source, number);
    }
  }

  void arrive(int source, int number) {
    Source origin = model.sources().get(source);
    long entity = entity(VirtualTime.day(simulation.now()), number);
    int stream = origin.stream() + 2;
    int citizen = 0;
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      citizen = (int) (random.uniform(stream, entity, attempt) * model.entities());
      simulation.askAbout(citizen);
      if (origin.who().value(simulation, 0) != 0) {
        break;
      }
    }
    long key = RandomSource.mix(entity ^ RandomSource.mix(origin.stream() + 1L));
    simulation.open(origin.program(), citizen, key);
  }

  private static long entity(int day, int number) {
    return ((long) day << 32) | number;
  }
}
