package hms.esr.kernel.staff;

import hms.esr.kernel.statistics.DailyLevel;
import hms.esr.kernel.statistics.DailyTally;
import hms.esr.kernel.time.VirtualTime;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Interchangeable staff and the line before them. Service is never interrupted: who is busy when
 * the shift ends finishes the case at hand, and takes another only in overtime while work waits.
 */
public final class StaffPool {
  private final Discipline discipline;
  private final WaitingLine line;
  private final DailyLevel busy;
  private final DailyLevel planned;
  private final DailyLevel overtime;
  private final DailyLevel queue;
  private final DailyTally waits;
  private final double[] mostHeads;

  private int openShifts;
  private int heads;
  private long overtimeUntil = -1;

  /** A closed pool with nobody in line, measured for so many days. */
  public StaffPool(Discipline discipline, int days, boolean withWaitQuantiles) {
    this.discipline = discipline;
    line = WaitingLine.of(discipline);
    busy = new DailyLevel(days);
    planned = new DailyLevel(days);
    overtime = new DailyLevel(days);
    queue = new DailyLevel(days);
    waits = new DailyTally(days, withWaitQuantiles);
    mostHeads = new double[days];
  }

  /** How the line is ordered. */
  public Discipline discipline() {
    return discipline;
  }

  /** Whether a shift is on. */
  public boolean isOpen() {
    return openShifts > 0;
  }

  /** Those in line now. */
  public int waiting() {
    return line.waiting();
  }

  /** Heads at work now. */
  public int atWork() {
    return (int) busy.level();
  }

  /** A shift starts with so many heads. */
  public void startShift(long nowMs, int shiftHeads) {
    openShifts++;
    plan(nowMs, heads + shiftHeads);
  }

  /** A shift of so many heads ends; with the last one, overtime begins if work waits. */
  public void endShift(long nowMs, int shiftHeads, long overtimeMs) {
    openShifts--;
    plan(nowMs, heads - shiftHeads);
    if (openShifts == 0) {
      overtimeUntil = nowMs + overtimeMs;
    }
  }

  private void plan(long nowMs, int newHeads) {
    heads = newHeads;
    planned.set(nowMs, newHeads);
    bookOvertime(nowMs);
    int day = VirtualTime.day(nowMs);
    if (day < mostHeads.length) {
      mostHeads[day] = Math.max(mostHeads[day], newHeads);
    }
  }

  /** Whether a head is free to start on a case now. */
  public boolean hasFreeHead() {
    return busy.level() < heads;
  }

  /** Whether a head who has just finished stays on for another case in overtime. */
  public boolean staysOn(long nowMs) {
    return openShifts == 0 && nowMs < overtimeUntil;
  }

  /** A head starts on a case that has waited so long; measured: within the measured days. */
  public void startService(int day, long nowMs, long waitedMs, boolean measured) {
    busy.add(nowMs, 1);
    bookOvertime(nowMs);
    waits.add(day, (double) waitedMs / VirtualTime.MINUTE_MS, measured);
  }

  /** A head finishes a case. */
  public void endService(long nowMs) {
    busy.add(nowMs, -1);
    bookOvertime(nowMs);
  }

  private void bookOvertime(long nowMs) {
    overtime.set(nowMs, Math.max(0, busy.level() - heads));
  }

  /** A ticket joins the line; key: due moment or priority, lower first. */
  public void join(long nowMs, long key, long ticket) {
    line.join(key, ticket);
    queue.add(nowMs, 1);
  }

  /** Whether tickets are in line, given up ones included. */
  public boolean hasTickets() {
    return line.tickets() > 0;
  }

  /** Takes the first ticket; the caller checks whether its holder still waits. */
  public long callTicket() {
    return line.call();
  }

  /** Every ticket in line, given up ones included, in no particular order. */
  public void forEachTicket(LongConsumer action) {
    line.forEachTicket(action);
  }

  /** One of those in line gives up; the predicate knows the tickets that are still held. */
  public void giveUp(long nowMs, LongPredicate isHeld) {
    line.giveUp(isHeld);
    queue.add(nowMs, -1);
  }

  /** One of those in line goes to be served. */
  public void leaveLine(long nowMs) {
    line.leave();
    queue.add(nowMs, -1);
  }

  /** Books every level up to this moment. */
  public void settle(long nowMs) {
    busy.settle(nowMs);
    planned.settle(nowMs);
    overtime.settle(nowMs);
    queue.settle(nowMs);
  }

  /** Heads at work, over time. */
  public DailyLevel busy() {
    return busy;
  }

  /** Heads planned by shift, over time. */
  public DailyLevel planned() {
    return planned;
  }

  /** Heads at work beyond those planned, over time. */
  public DailyLevel overtime() {
    return overtime;
  }

  /** Length of the line, over time. */
  public DailyLevel queue() {
    return queue;
  }

  /** Waits of those served, in minutes, by the day on which service started. */
  public DailyTally waits() {
    return waits;
  }

  /** The most heads on duty by shift on a day; 0 on a day off. */
  public double mostHeads(int day) {
    return mostHeads[day];
  }
}
