package hms.esr.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  @Property
  void minutesAreRoundedToTheNearestMillisecond(
      @ForAll @DoubleRange(min = 0, max = 1e12) double minutes) {
    assertEquals(Math.round(minutes * VirtualTime.MINUTE_MS), VirtualTime.ofMinutes(minutes));
  }

  @Test
  void theEdgesAreThoseOfRounding() {
    assertEquals(0, VirtualTime.ofMinutes(-3));
    assertEquals(0, VirtualTime.ofMinutes(Double.NaN));
    assertEquals(0, VirtualTime.ofMinutes(0.49 / VirtualTime.MINUTE_MS));
    assertEquals(1, VirtualTime.ofMinutes(0.51 / VirtualTime.MINUTE_MS));
    assertEquals(VirtualTime.MINUTE_MS, VirtualTime.ofMinutes(1));
    assertEquals(Long.MAX_VALUE / 4, VirtualTime.ofMinutes(Double.POSITIVE_INFINITY));
  }
}
