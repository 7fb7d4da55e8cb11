package hms.esr.kernel.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RandomSourceTest {
  @Property
  void sameAddressSameNumber(
      @ForAll long seed, @ForAll int replication, @ForAll int stream, @ForAll long entity) {
    double first = new RandomSource(seed, replication).uniform(stream, entity, 3);
    assertEquals(first, new RandomSource(seed, replication).uniform(stream, entity, 3));
    assertTrue(first > 0 && first < 1);
  }

  @Property
  void anotherReplicationIsNotAnotherSeed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int replication) {
    assertNotEquals(
        new RandomSource(seed, replication).bits(1, 2, 3),
        new RandomSource(seed + replication, 0).bits(1, 2, 3));
  }
}
