package hms.esr.bench.queue;

import hms.esr.bench.list.Randomness;
import hms.esr.bench.queue.ManyServers.Figures;
import hms.esr.kernel.calendar.LongHeap;

/**
 * As a loop that knows nothing but this one model: the ceiling. A cheap generator, a heap, a ring,
 * and the same figures from local variables.
 */
final class BareManyServers {
  private static final double MS = 60_000;

  private BareManyServers() {}

  static Figures run(long seed) {
    Randomness random = new Randomness(seed + 1);
    double gapMs = 1440 * MS / ManyServers.ARRIVALS_A_DAY;
    double serviceMs = ManyServers.SERVICE_MINUTES * MS;
    long endMs = (long) (ManyServers.DAYS * 1440 * MS);
    LongHeap departures = new LongHeap(64);
    long[] line = new long[1 << 16];
    int first = 0;
    int last = 0;
    int busy = 0;
    long inserted = 0;
    long served = 0;
    double waitedMs = 0;
    double lineArea = 0;
    double busyArea = 0;
    long before = 0;
    // One queue for both kinds of event, as a simulator has it: item 0 arrives, item 1 departs.
    departures.add((long) (-gapMs * Math.log(random.uniform())), inserted++, 0);
    while (departures.firstKey() < endMs) {
      long now = departures.firstKey();
      long kind = departures.firstItem();
      departures.removeFirst();
      lineArea += (double) (last - first) * (now - before);
      busyArea += (double) busy * (now - before);
      before = now;
      long joinedAt = now;
      boolean serves = false;
      if (kind == 0) {
        departures.add(now + (long) (-gapMs * Math.log(random.uniform())), inserted++, 0);
        if (busy < ManyServers.SERVERS) {
          busy++;
          serves = true;
        } else {
          line[last++ & (line.length - 1)] = now;
        }
      } else if (first == last) {
        busy--;
      } else {
        joinedAt = line[first++ & (line.length - 1)];
        serves = true;
      }
      if (serves) {
        served++;
        waitedMs += now - joinedAt;
        departures.add(now + (long) (-serviceMs * Math.log(random.uniform())), inserted++, 1);
      }
    }
    return new Figures(waitedMs / MS / served, lineArea / endMs, busyArea / endMs, served);
  }
}
