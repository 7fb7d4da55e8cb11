package hms.esr.kernel.process;

import hms.esr.kernel.calendar.EventCalendar;
import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.staff.StaffPool;
import hms.esr.kernel.statistics.MovingMean;
import hms.esr.kernel.time.Dates;
import hms.esr.kernel.time.VirtualTime;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One replication of a model: cases move through their steps as the calendar jumps from event to
 * event. One thread uses it, once.
 */
public final class Simulation {
  private static final long MOST_STEPS_AT_A_MOMENT = 20_000_000;
  private static final long MOST_CALLS_AT_A_MOMENT = 2_000_000;
  private static final int CALL_BITS = 12;

  /** This row belongs to no case: expressions about a citizen or a pool are asked there. */
  private static final int NOBODY = 0;

  private final Model model;
  private final RandomSource random;
  private final EventCalendar calendar = new EventCalendar(1024);
  private final CaseColumns cases;
  private final Step[][] steps;
  private final Program.Meanwhile[][] companions;
  private final int[][] signalsOf;
  private final LittlesLaw littlesLaw;
  private final Staffing staffing;
  private final MovingMean[] signals;
  private final Measurements measured;
  private final Arrivals arrivals;
  private final @Nullable CityListener listener;
  private final long measuredFromMs;
  private final long endMs;
  private Model.Policy policy;
  private long lastMoment = -1;
  private long stepsAtMoment;
  private long callsAtMoment;
  private int today;

  /**
   * A simulation at time 0, with nobody in it.
   *
   * @param warmupDays days before the measured ones
   * @param days measured days
   * @param listener hears rows and mails; null: nobody does, and none are made
   */
  public Simulation(
      Model model, RandomSource random, int warmupDays, int days, @Nullable CityListener listener) {
    this.model = model;
    this.random = random;
    this.listener = listener;
    int allDays = warmupDays + days;
    measuredFromMs = warmupDays * VirtualTime.DAY_MS;
    endMs = allDays * VirtualTime.DAY_MS;
    policy = model.policy();
    cases = new CaseColumns(model.fields(), 1024);
    steps = new Step[model.programs().size()][];
    for (int program = 0; program < steps.length; program++) {
      steps[program] = model.programs().get(program).steps().toArray(new Step[0]);
    }
    littlesLaw = new LittlesLaw(model);
    companions = new Program.Meanwhile[steps.length][];
    for (int program = 0; program < steps.length; program++) {
      companions[program] =
          model.programs().get(program).meanwhile().toArray(new Program.Meanwhile[0]);
    }
    signalsOf = new int[model.tallies().size()][];
    for (int tally = 0; tally < signalsOf.length; tally++) {
      int of = tally;
      signalsOf[tally] =
          IntStream.range(0, model.signals().size())
              .filter(signal -> model.signals().get(signal).tally() == of)
              .toArray();
    }
    staffing = new Staffing(this, model, cases, littlesLaw, allDays);
    signals = new MovingMean[model.signals().size()];
    for (int signal = 0; signal < signals.length; signal++) {
      signals[signal] = new MovingMean(model.signals().get(signal).values());
    }
    measured = new Measurements(model, allDays);
    arrivals = new Arrivals(this, calendar, model, random);
    cases.open(0, 0, 0, 0);
    calendar.schedule(0, Event.priority(Event.DAY), Event.of(Event.DAY, 0, 0));
  }

  /**
   * Runs to the end of the measured days.
   *
   * @param cancelled asked once a virtual day
   * @throws CancellationException when it answers yes
   * @throws InstantLoopException when cases go round without time passing
   * @throws IllegalStateException when an expression gives a number that cannot be
   * @throws LittlesLawException when the simulation's own books disagree
   */
  public void run(BooleanSupplier cancelled) {
    while (calendar.hasNextUntil(endMs - 1)) {
      long event = calendar.next();
      int kind = Event.kind(event);
      int subject = Event.subject(event);
      switch (kind) {
        case Event.DAY -> {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
          startDay(subject);
        }
        case Event.SHIFT_STARTS -> staffing.startShift(Event.stamp(event), subject);
        case Event.SHIFT_ENDS -> staffing.endShift(Event.stamp(event), subject);
        case Event.SERVICE_ENDS -> endService(subject);
        case Event.RESUMES -> advance(subject);
        case Event.RENEGES -> renege(event, subject);
        case Event.ARRIVES -> arrivals.arrive(Event.stamp(event), subject);
        case Event.SCHEDULED -> arrivals.arriveTogether(Event.stamp(event), subject);
        default -> meanwhile(event, kind - Event.MEANWHILE, subject);
      }
    }
    staffing.settle(endMs);
    measured.settle(endMs);
    checkBooks();
  }

  private void checkBooks() {
    staffing.bookThoseInside(calendar, endMs);
    cases.forEachOpen(
        slot -> {
          if (slot != NOBODY) {
            littlesLaw.wasInside(cases.program[slot], endMs - cases.arrivedAt[slot]);
          }
        });
    littlesLaw.check(staffing, measured);
  }

  /** The book of individual times, so that a test can falsify it. */
  LittlesLaw littlesLaw() {
    return littlesLaw;
  }

  private void startDay(int day) {
    Model.Policy later = model.fromFirstMeasuredDay();
    if (later != null && isMeasured()) {
      policy = later;
    }
    today = day;
    long midnight = now();
    at(midnight + VirtualTime.DAY_MS, Event.DAY, 0, day + 1);
    staffing.startDay(day, midnight);
    arrivals.startDay(day);
  }

  void at(long timeMs, int kind, int stamp, int subject) {
    if (timeMs >= endMs && kind != Event.SERVICE_ENDS) {
      // It will never come; ends of service are kept, since they say who is served at the end.
      return;
    }
    calendar.schedule(timeMs, Event.priority(kind), Event.of(kind, stamp, subject));
  }

  /** Moves a case on until it waits or ends. */
  private void advance(int slot) {
    if (now() != lastMoment) {
      lastMoment = now();
      stepsAtMoment = 0;
      callsAtMoment = 0;
    }
    Step[] program = steps[cases.program[slot]];
    int at = cases.at[slot];
    while (at >= 0) {
      if (++stepsAtMoment > MOST_STEPS_AT_A_MOMENT) {
        String name = model.programs().get(cases.program[slot]).name();
        throw InstantLoopException.ofSteps(name, now(), MOST_STEPS_AT_A_MOMENT);
      }
      cases.at[slot] = at;
      at = program[at].run(this, slot);
    }
    if (at == Step.ENDED) {
      measured.ends(cases.program[slot], today, now());
      littlesLaw.wasInside(cases.program[slot], now() - cases.arrivedAt[slot]);
      cases.close(slot);
    }
  }

  /** Starts a case now. */
  void open(int program, int citizen, long key) {
    int slot = cases.open(program, citizen, key, now());
    begin(program, slot);
    advance(slot);
  }

  private void begin(int program, int slot) {
    measured.begins(program, today, now());
    for (int number = 0; number < companions[program].length; number++) {
      scheduleMeanwhile(companions[program][number], number, slot);
    }
  }

  private void scheduleMeanwhile(Program.Meanwhile companion, int number, int slot) {
    int round = (int) cases.field(slot, companion.roundField());
    double u = random.uniform(companion.stream(), cases.key[slot], round);
    long waitMs = VirtualTime.ofMinutes(companion.everyMinutes().sample(this, slot, u));
    // At least a millisecond: a companion must not stop the clock.
    at(now() + Math.max(1, waitMs), Event.MEANWHILE + number, cases.generation[slot], slot);
  }

  private void meanwhile(long event, int number, int slot) {
    if (!Event.isCurrent(event, cases.generation[slot])) {
      return;
    }
    var companion = companions[cases.program[slot]][number];
    int round = (int) cases.field(slot, companion.roundField()) + 1;
    cases.field(slot, companion.roundField(), round);
    scheduleMeanwhile(companion, number, slot);
    long key = childKey(cases.key[slot], companion.stream(), round);
    open(companion.program(), cases.citizen[slot], key);
  }

  /** A case started by a step of another, for the same citizen. */
  void call(int caller, Steps.Call call, int number) {
    // Each takes memory, and a cycle that doubles them would take all before it is out of steps.
    long most = Math.max(MOST_CALLS_AT_A_MOMENT, 2L * model.entities());
    if (++callsAtMoment > most) {
      String name = model.programs().get(call.program()).name();
      throw InstantLoopException.ofCalls(name, now(), most);
    }
    // Numbers that do not fit beside the round move on to further keys of the caller.
    long family = cases.key[caller] + (number >>> CALL_BITS) * 0x9E3779B97F4A7C15L;
    int place = (cases.round[caller] << CALL_BITS) | (number & ((1 << CALL_BITS) - 1));
    long key = childKey(family, call.stream(), place);
    int slot = cases.open(call.program(), cases.citizen[caller], key, now());
    for (int i = 0; i < call.targetFields().length; i++) {
      cases.field(slot, call.targetFields()[i], call.values().get(i).value(this, caller));
    }
    begin(call.program(), slot);
    // By an event: the caller is in the middle of its own steps.
    at(now(), Event.RESUMES, 0, slot);
  }

  private static long childKey(long parent, int stream, int number) {
    return RandomSource.mix(
        parent ^ RandomSource.mix(((long) stream << 32) | (number & 0xFFFFFFFFL)));
  }

  int hold(int slot, long holdMs, int next) {
    if (holdMs == 0) {
      return next;
    }
    cases.at[slot] = next;
    at(now() + holdMs, Event.RESUMES, 0, slot);
    return Step.WAITS;
  }

  int requestService(int slot, Steps.Serve step, double minutes) {
    staffing.request(slot, step, minutes);
    return Step.WAITS;
  }

  private void endService(int slot) {
    staffing.endService(slot, serveStep(slot));
    advance(slot);
  }

  private void renege(long event, int slot) {
    if (Event.isCurrent(event, cases.ticket[slot])) {
      staffing.renege(slot, serveStep(slot));
      advance(slot);
    }
  }

  Steps.Serve serveStep(int slot) {
    return (Steps.Serve) steps[cases.program[slot]][cases.at[slot]];
  }

  /** The day that it is, from 0: its event comes before all others of its first moment. */
  int today() {
    return today;
  }

  /** Now, in milliseconds since the start. */
  public long now() {
    return calendar.now();
  }

  /** Dates and holidays. */
  public Dates dates() {
    return model.dates();
  }

  /** A staff pool, by its index in the model. */
  public StaffPool pool(int pool) {
    return staffing.pool(pool);
  }

  /** The shifts in force of a pool. */
  public ShiftPlan plan(int pool) {
    return policy.plans().get(pool);
  }

  /** The heads that a shift of this pool would have if it started now. */
  public double headcount(int pool) {
    return model.pools().get(pool).headcount().value(this, NOBODY);
  }

  /** A parameter of the policy in force. */
  public double parameter(int parameter) {
    return policy.parameters()[parameter];
  }

  /** What a signal shows now. */
  public double signal(int signal) {
    return signals[signal].meanOr(model.signals().get(signal).initial().value(this, NOBODY));
  }

  /** A field of a case. */
  public double field(int slot, int field) {
    return cases.field(slot, field);
  }

  void setField(int slot, int field, double value) {
    cases.field(slot, field, value);
  }

  void nextRound(int slot) {
    cases.round[slot]++;
  }

  /** The citizen of a case. */
  public int citizen(int slot) {
    return cases.citizen[slot];
  }

  /**
   * The identity of a case: 64 bits that are the same in both arms of a comparison, and no other
   * case's of this replication but by a chance of about one in 2^64.
   */
  public long key(int slot) {
    return cases.key[slot];
  }

  void askAbout(int citizen) {
    cases.citizen[NOBODY] = citizen;
  }

  /** When a case arrived, in milliseconds. */
  public long arrivedAt(int slot) {
    return cases.arrivedAt[slot];
  }

  /** How long a case last waited in a line, in milliseconds. */
  public long waitedMs(int slot) {
    return cases.waitedMs[slot];
  }

  /** The number at an address of this case: a stream, and the round of its loop. */
  double uniform(int slot, int stream) {
    return random.uniform(stream, cases.key[slot], cases.round[slot]);
  }

  double draw(Sampler sampler, int slot, int stream) {
    return sampler.sample(this, slot, uniform(slot, stream));
  }

  boolean isMeasured() {
    return now() >= measuredFromMs;
  }

  void count(int counter, int slot) {
    measured.count(counter, cases.citizen[slot], today, isMeasured());
  }

  void waited(int pool, int slot, long waitedMs) {
    measured.waited(pool, cases.citizen[slot], waitedMs, isMeasured());
  }

  void observe(int tally, int slot, double value) {
    measured.observe(tally, cases.citizen[slot], today, value, isMeasured());
    for (int signal : signalsOf[tally]) {
      signals[signal].add(value);
    }
  }

  void publish(int slot, Steps.Row row) {
    if (listener != null) {
      listener.row(this, slot, row);
    }
  }

  void publish(int slot, Steps.Mail mail) {
    if (listener != null) {
      listener.mail(this, slot, mail);
    }
  }

  /** What has been measured; complete after {@link #run}. */
  public Measurements measured() {
    return measured;
  }
}
