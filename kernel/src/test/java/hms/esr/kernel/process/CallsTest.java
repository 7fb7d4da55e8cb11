package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.random.RandomSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that are called, and companions of open ones. */
class CallsTest {
  private final List<Double> drawn = new ArrayList<>();

  @Test
  void everyCalledCaseHasDrawsOfItsOwn() {
    int each = 5000;
    Steps.Call call = new Steps.Call(1, null, (s, c, u) -> each, new int[0], List.of(), 20, 1);
    Expression once = (s, c) -> s.field(c, 0) < 1 ? 1 : 0;
    Program caller =
        new Program(
            "caller",
            List.of(call, new Steps.Branch(once, 2, 3), new Steps.NextRound(0, 0), new Steps.End()),
            List.of());
    run(List.of(caller, called()), 1);
    assertEquals(2 * each, drawn.size());
    assertEquals(2 * each, new HashSet<>(drawn).size());
  }

  @Test
  void aCompanionThatNeverComesIsNoError() {
    Sampler never = (s, c, u) -> Double.POSITIVE_INFINITY;
    Program waiting =
        new Program(
            "waiting",
            List.of(new Steps.Hold(never, 20, 1), new Steps.End()),
            List.of(new Program.Meanwhile(never, 30, 1, 0)));
    Simulation simulation = run(List.of(waiting, called()), 3);
    assertEquals(3, simulation.measured().arrived(0, 0, 3));
    assertEquals(0, simulation.measured().ended(0, 0, 3));
    assertEquals(0, simulation.measured().arrived(1, 0, 3));
  }

  @Test
  void aCallOfEndlesslyManyEndsTheRunWithItsReason() {
    Sampler endless = (s, c, u) -> Double.POSITIVE_INFINITY;
    Steps.Call call = new Steps.Call(1, null, endless, new int[0], List.of(), 20, 1);
    Program caller = new Program("caller", List.of(call, new Steps.End()), List.of());
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> run(List.of(caller, called()), 1));
    assertTrue(String.valueOf(refused.getMessage()).contains("it may divide by 0"));
  }

  @Test
  void casesThatCallEachOtherWithoutTimePassingEndTheRunByName() {
    Steps.Call itself = new Steps.Call(0, null, null, new int[0], List.of(), 20, 1);
    Program circular = new Program("circular", List.of(itself, new Steps.End()), List.of());
    InstantLoopException refused =
        assertThrows(InstantLoopException.class, () -> run(List.of(circular, called()), 1));
    assertTrue(String.valueOf(refused.getMessage()).contains("'circular'"));
  }

  @Test
  void casesThatDoubleWithoutTimePassingAreCutBeforeTheyTakeAllMemory() {
    Steps.Call twice = new Steps.Call(0, null, (s, c, u) -> 2, new int[0], List.of(), 20, 1);
    Program doubling = new Program("doubling", List.of(twice, new Steps.End()), List.of());
    InstantLoopException refused =
        assertThrows(InstantLoopException.class, () -> run(List.of(doubling, called()), 1));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("More than 2000000 calls of cases at one moment"), message);
    assertTrue(message.contains("'doubling'"), message);
  }

  private Program called() {
    Expression note =
        (s, c) -> {
          drawn.add(s.field(c, 0));
          return 0;
        };
    return new Program(
        "called",
        List.of(
            new Steps.Draw(0, (s, c, u) -> u, 40, 1),
            new Steps.Assign(1, note, 2),
            new Steps.End()),
        List.of());
  }

  private static Simulation run(List<Program> programs, int days) {
    Model model =
        new Model(
            QueueModel.DATES,
            10,
            2,
            programs,
            List.of(),
            List.of(new Source.Schedule(0, 10, Expression.constant(1), (s, c, u) -> 1, 480)),
            0,
            List.of(),
            List.of(),
            List.of(),
            new Model.Policy(new double[0], List.of()),
            null);
    Simulation simulation = new Simulation(model, new RandomSource(5, 0), 0, days, null);
    simulation.run(() -> false);
    return simulation;
  }
}
