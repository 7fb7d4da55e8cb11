package hms.esr.kernel.process;

import hms.esr.kernel.calendar.EventCalendar;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.staff.StaffPool;
import hms.esr.kernel.time.VirtualTime;
import java.util.function.LongPredicate;

/** Shifts, lines and service: what the pools of a simulation do with its cases. */
final class Staffing {
  private final Simulation simulation;
  private final Model model;
  private final CaseColumns cases;
  private final LittlesLaw littlesLaw;
  private final StaffPool[] pools;
  private final Expression[] productivity;
  private final LongPredicate isHeld;

  Staffing(Simulation simulation, Model model, CaseColumns cases, LittlesLaw littlesLaw, int days) {
    this.simulation = simulation;
    this.model = model;
    this.littlesLaw = littlesLaw;
    this.cases = cases;
    isHeld = ticket -> Event.isCurrent(ticket, cases.ticket[Event.subject(ticket)]);
    productivity = new Expression[model.pools().size()];
    pools = new StaffPool[model.pools().size()];
    for (int pool = 0; pool < pools.length; pool++) {
      Model.Pool kind = model.pools().get(pool);
      productivity[pool] = kind.productivity();
      pools[pool] = new StaffPool(kind.discipline(), days, kind.withWaitQuantiles());
    }
  }

  StaffPool pool(int pool) {
    return pools[pool];
  }

  void settle(long endMs) {
    for (StaffPool pool : pools) {
      pool.settle(endMs);
    }
  }

  void startDay(int day, long midnight) {
    for (int pool = 0; pool < pools.length; pool++) {
      ShiftPlan plan = simulation.plan(pool);
      for (int number = 0; number < plan.shifts().size(); number++) {
        var shift = plan.shifts().get(number);
        if (plan.worksOn(day, shift, simulation.dates())) {
          long start = midnight + shift.fromMinute() * VirtualTime.MINUTE_MS;
          simulation.at(start, Event.SHIFT_STARTS, pool, shift.minutes());
        }
      }
    }
  }

  void startShift(int pool, int minutes) {
    int heads = Math.clamp(Math.round(simulation.headcount(pool)), 0, Integer.MAX_VALUE);
    long end = simulation.now() + minutes * VirtualTime.MINUTE_MS;
    simulation.at(end, Event.SHIFT_ENDS, pool, heads);
    pools[pool].startShift(simulation.now(), heads);
    while (pools[pool].hasFreeHead() && serveNext(pool)) {}
  }

  void endShift(int pool, int heads) {
    pools[pool].endShift(simulation.now(), heads, simulation.plan(pool).overtimeMs());
  }

  /** Serves a case at once, or puts it in line. */
  void request(int slot, Steps.Serve step, double minutes) {
    long now = simulation.now();
    StaffPool pool = pools[step.pool()];
    cases.serviceMinutes[slot] = minutes;
    cases.joinedAt[slot] = now;
    if (pool.hasFreeHead() && pool.waiting() == 0) {
      startService(slot, step.pool());
      return;
    }
    int ticket = ++cases.ticket[slot];
    pool.join(now, step.key(simulation, slot, pool.discipline()), Event.of(0, ticket, slot));
    if (step.patienceMinutes() != null) {
      double patience = simulation.draw(step.patienceMinutes(), slot, step.stream() + 1);
      simulation.at(now + VirtualTime.ofMinutes(patience), Event.RENEGES, ticket, slot);
    }
  }

  /** Serves the first in line; false when there is none. */
  private boolean serveNext(int pool) {
    while (pools[pool].hasTickets()) {
      long ticket = pools[pool].callTicket();
      int slot = Event.subject(ticket);
      if (isHeld.test(ticket)) {
        pools[pool].leaveLine(simulation.now());
        leftLine(slot, pool);
        startService(slot, pool);
        return true;
      }
    }
    return false;
  }

  private void startService(int slot, int pool) {
    long now = simulation.now();
    long waitedMs = now - cases.joinedAt[slot];
    cases.waitedMs[slot] = waitedMs;
    pools[pool].startService(simulation.today(), now, waitedMs, simulation.isMeasured());
    simulation.waited(pool, slot, waitedMs);
    long serviceMs = VirtualTime.ofMinutes(cases.serviceMinutes[slot] / productivity(pool));
    simulation.at(now + serviceMs, Event.SERVICE_ENDS, 0, slot);
  }

  private double productivity(int pool) {
    double done = productivity[pool].value(simulation, 0);
    if (!(done > 0)) {
      throw new IllegalStateException(
          "The productivity of pool '"
              + model.pools().get(pool).name()
              + "' came out as "
              + done
              + "; it must be above 0 (1 is work as planned). Look at its expression.");
    }
    return done;
  }

  private void leftLine(int slot, int pool) {
    cases.ticket[slot]++;
    littlesLaw.wasInLine(pool, simulation.now() - cases.joinedAt[slot]);
  }

  private void bookService(int slot, int pool, long nowMs) {
    littlesLaw.wasServed(pool, nowMs - cases.joinedAt[slot] - cases.waitedMs[slot]);
  }

  /** Adds those still in line, and those still served, up to the end. */
  void bookThoseInside(EventCalendar calendar, long endMs) {
    for (int pool = 0; pool < pools.length; pool++) {
      int line = pool;
      pools[pool].forEachTicket(
          ticket -> {
            if (isHeld.test(ticket)) {
              littlesLaw.wasInLine(line, endMs - cases.joinedAt[Event.subject(ticket)]);
            }
          });
    }
    calendar.forEachPending(
        event -> {
          if (Event.kind(event) == Event.SERVICE_ENDS) {
            int slot = Event.subject(event);
            bookService(slot, simulation.serveStep(slot).pool(), endMs);
          }
        });
  }

  /** A head has finished with a case and takes the next; the case can go on. */
  void endService(int slot, Steps.Serve step) {
    StaffPool pool = pools[step.pool()];
    pool.endService(simulation.now());
    bookService(slot, step.pool(), simulation.now());
    if (pool.hasFreeHead() || pool.staysOn(simulation.now())) {
      serveNext(step.pool());
    }
    cases.at[slot] = step.next();
  }

  /** A case has lost its patience and leaves the line; it can go on. */
  void renege(int slot, Steps.Serve step) {
    cases.waitedMs[slot] = simulation.now() - cases.joinedAt[slot];
    leftLine(slot, step.pool());
    pools[step.pool()].giveUp(simulation.now(), isHeld);
    cases.at[slot] = step.reneged();
  }
}
