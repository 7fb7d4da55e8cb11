package hms.esr.python;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/** An interpreter over tables that answer every question alike. */
final class Scripts implements AutoCloseable {
  static final LocalDateTime NOW = LocalDateTime.parse("2026-01-15T00:00:00");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon(true).factory());
  private final Engine engine = ProbeWorker.engine();
  private final List<List<@Nullable Object>> questions = new ArrayList<>();
  private Asking.Answer answer = new Asking.Answer.Number(12);
  private Interpreter interpreter = fresh();
  private int programs;

  private Interpreter fresh() {
    return new Interpreter(engine, this::ask, watch);
  }

  private Asking.Answer ask(List<@Nullable Object> question) {
    questions.add(question);
    return answer;
  }

  /** What db gives from now on. */
  void tablesAnswer(Asking.Answer wanted) {
    this.answer = wanted;
  }

  List<@Nullable Object> lastQuestion() {
    return questions.getLast();
  }

  Outcome check(String script) {
    return interpreter.check(script, LIMIT);
  }

  /** What the metric m of a script gives. */
  Outcome sample(String script) {
    return sample(script, LIMIT);
  }

  Outcome sample(String script, Duration limit) {
    int program = programs++;
    interpreter.add(program, script);
    Outcome outcome = interpreter.sample(program, "m", 3, NOW, limit);
    if (outcome instanceof Outcome.Failed failed && failed.broken()) {
      interpreter.close();
      interpreter = fresh();
    }
    return outcome;
  }

  /** The number that the body of a function gives. */
  double number(String body) {
    Outcome outcome = sample(function(body));
    if (outcome instanceof Outcome.Number(double value)) {
      return value;
    }
    throw new AssertionError(outcome);
  }

  /** How the body of a function fails; its first line is line 2 of the script. */
  Outcome.Failed failure(String body) {
    return failed(sample(function(body)));
  }

  static Outcome.Failed failed(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed;
    }
    throw new AssertionError("did not fail: " + outcome);
  }

  /** A script whose metric m is a function of that body. */
  static String function(String body) {
    return "def f():\n" + body.indent(2) + "register('m', f)\n";
  }

  @Override
  public void close() {
    interpreter.close();
    engine.close();
    watch.shutdownNow();
  }
}
