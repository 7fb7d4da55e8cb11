package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.random.RandomSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A book that is wrong by a millisecond, or by one head, ends the run with both numbers. */
class LittlesLawTest {
  private static final long DAY_MS = 86_400_000;

  @Test
  void trueBooksPass() {
    Simulation simulation = falsified(untouched -> {});
    assertTrue(
        simulation.pool(0).queue().wholeArea() > 0, "a line that is always empty proves nothing");
  }

  @Test
  void aMillisecondTooMuchInLineIsFound() {
    assertFails(s -> s.littlesLaw().wasInLine(0, 1), "the line of pool 'clerks'");
  }

  @Test
  void aMillisecondOfServiceTooFewIsFound() {
    assertFails(s -> s.littlesLaw().wasServed(0, -1), "the heads at work of pool 'clerks'");
  }

  @Test
  void aMillisecondTooMuchInsideIsFound() {
    assertFails(s -> s.littlesLaw().wasInside(0, 1), "the open cases 'customer'");
  }

  @Test
  void aCaseThatArrivedOnlyInTheLevelIsFound() {
    LittlesLawException found =
        assertFails(s -> s.measured().begins(0, 0, 0), "open cases 'customer'");
    long level = falsified(s -> {}).measured().open(0).wholeArea();
    assertTrue(
        String.valueOf(found.getMessage()).contains(level + 3 * DAY_MS + " ms")
            && String.valueOf(found.getMessage()).contains(level + " ms"),
        found::getMessage);
  }

  @Test
  void aHeadThatIsBookedTwiceIsFound() {
    assertFails(s -> s.pool(0).busy().add(0, 1), "the heads at work of pool 'clerks'");
  }

  @Test
  void whoWaitsForEverIsCountedUpToTheEnd() {
    QueueModel nobodyServes = QueueModel.mmc(50, 10, 0);
    Simulation simulation = nobodyServes.run(1, 0, 0, 3);
    assertEquals(simulation.pool(0).waiting(), simulation.measured().open(0).level());
    assertTrue(simulation.pool(0).queue().wholeArea() > 0);
  }

  private static LittlesLawException assertFails(Consumer<Simulation> falsify, String what) {
    LittlesLawException found = assertThrows(LittlesLawException.class, () -> falsified(falsify));
    assertTrue(String.valueOf(found.getMessage()).contains(what), found::getMessage);
    return found;
  }

  private static Simulation falsified(Consumer<Simulation> falsify) {
    Model model = QueueModel.mmc(280, 10, 2).model();
    Simulation simulation = new Simulation(model, new RandomSource(3, 0), 0, 3, null);
    falsify.accept(simulation);
    simulation.run(() -> false);
    return simulation;
  }
}
