package hms.esr.kernel.process;

import hms.esr.kernel.calendar.EventCalendar;
import hms.esr.kernel.distribution.Shapes;
import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.time.VirtualTime;

/** Draws each day's arrivals of each source, and keeps the next of them in the calendar. */
final class Arrivals {
  /** After so many citizens who may not act, the last one is taken: nobody may. */
  private static final int MOST_TRIES = 1000;

  private final Simulation simulation;
  private final EventCalendar calendar;
  private final Source[] sources;
  private final int entities;
  private final RandomSource random;
  private final DayOrder today = new DayOrder();
  private long midnight;
  private long firstPlace;

  Arrivals(Simulation simulation, EventCalendar calendar, Model model, RandomSource random) {
    this.simulation = simulation;
    this.calendar = calendar;
    this.random = random;
    sources = model.sources().toArray(new Source[0]);
    entities = model.entities();
  }

  void startDay(int day) {
    midnight = simulation.now();
    today.clear();
    for (int source = 0; source < sources.length; source++) {
      switch (sources[source]) {
        case Source.Habit habit -> scatter(source, habit, day);
        case Source.Schedule schedule -> {
          double u = random.uniform(schedule.stream(), day, 0);
          int count = (int) Math.round(schedule.count().sample(simulation, 0, u));
          if (count > 0) {
            long moment = schedule.atMinute() * VirtualTime.MINUTE_MS;
            today.add(moment, Event.of(Event.SCHEDULED, source, count));
          }
        }
      }
    }
    today.sort();
    // Each keeps the place in the order of insertion that it has had as if all were pending.
    firstPlace = calendar.reserve(today.size());
    scheduleNext();
  }

  private void scatter(int source, Source.Habit habit, int day) {
    double mean = habit.meanOfDay().value(simulation, 0);
    int count = (int) Shapes.poisson(mean, random.uniform(habit.stream(), day, 0));
    long start = habit.fromMinute() * VirtualTime.MINUTE_MS;
    for (int number = 0; number < count; number++) {
      double u = random.uniform(habit.stream() + 1, entity(day, number), 0);
      // A place rounded to the very end of the day still belongs to it.
      long sinceMidnight = Math.min(start + habit.offsetMs(u), VirtualTime.DAY_MS - 1);
      today.add(sinceMidnight, Event.of(Event.ARRIVES, source, number));
    }
  }

  private void scheduleNext() {
    if (today.hasNext()) {
      long moment = midnight + today.nextSinceMidnightMs();
      long place = firstPlace + today.nextNumber();
      calendar.scheduleNextOfSequence(moment, Event.priority(Event.ARRIVES), place, today.take());
    }
  }

  void arriveTogether(int source, int count) {
    scheduleNext();
    for (int number = 0; number < count; number++) {
      start(source, number);
    }
  }

  void arrive(int source, int number) {
    scheduleNext();
    start(source, number);
  }

  private void start(int source, int number) {
    Source origin = sources[source];
    long entity = entity(simulation.today(), number);
    int citizen = someone(origin, entity);
    long key = RandomSource.mix(entity ^ RandomSource.mix(origin.stream() + 1L));
    simulation.open(origin.program(), citizen, key);
  }

  private int someone(Source origin, long entity) {
    int stream = origin.stream() + 2;
    int citizen = 0;
    if (entities == 1) {
      // Whatever is drawn, it is the only one.
      simulation.askAbout(0);
      return 0;
    }
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      citizen = (int) (random.uniform(stream, entity, attempt) * entities);
      simulation.askAbout(citizen);
      if (origin.who().value(simulation, 0) != 0) {
        break;
      }
    }
    return citizen;
  }

  private static long entity(int day, int number) {
    return ((long) day << 32) | number;
  }
}
