package hms.esr.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Checks and samples Python probes, told so by lines of JSON on standard input, answered on
 * standard output. It ends with its input, and by itself after a script broke a limit: what is left
 * of a process then is not worth trusting.
 *
 * <pre>
 * {"do":"check","source":"...","limitMs":5000}            {"registered":{"finance.overdue":4}}
 * {"do":"open"}                                           (a fresh interpreter; no answer)
 * {"do":"load","program":0,"source":"..."}                (no answer)
 * {"do":"sample","program":0,"metric":"finance.overdue","day":3,"now":"2026-01-04T00:00:00",
 *  "limitMs":5000}                                        {"number":12.0}
 *                                    or first             {"ask":["count","invoice",...]}
 *  {"number":12.0} {"rows":[[1,"a"]]} {"error":"..."}
 *                                    or                   {"line":2,"column":0,"cause":"..."}
 * </pre>
 */
public final class ProbeWorker {
  /** After a limit was broken. */
  private static final int BROKEN = 3;

  private static final long STACK_BYTES = 64L << 20;

  private final Wire wire;
  private final Engine engine;
  private final ScheduledExecutorService watch;
  private @Nullable Interpreter interpreter;
  private boolean used;

  private ProbeWorker(Wire wire, Engine engine, ScheduledExecutorService watch) {
    this.wire = wire;
    this.engine = engine;
    this.watch = watch;
  }

  /** The entry point; takes no arguments. */
  public static void main(String[] arguments) {
    Wire wire = new Wire(System.in, new FileOutputStream(FileDescriptor.out));
    // Whatever else prints must not be taken for an answer.
    System.setOut(System.err);
    // Deep recursion of a script is the interpreter's own recursion.
    Thread worker = new Thread(null, () -> serve(wire), "probes", STACK_BYTES);
    worker.start();
  }

  private static void serve(Wire wire) {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("watch").factory());
    try {
      if (new ProbeWorker(wire, engine(), watch).serve()) {
        Runtime.getRuntime().halt(BROKEN);
      }
      System.exit(0);
    } catch (Throwable failure) {
      failure.printStackTrace();
      // Whatever a script still does must not keep the process.
      Runtime.getRuntime().halt(BROKEN);
    }
  }

  static Engine engine() {
    return Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
  }

  /** Until the input ends; gives whether a limit was broken. */
  private boolean serve() throws IOException {
    fresh();
    for (JsonNode order = wire.read(); order != null; order = wire.read()) {
      Outcome outcome = done(order);
      if (outcome != null) {
        wire.write(message(outcome));
        if (outcome instanceof Outcome.Failed failed && failed.broken()) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Outcome done(JsonNode order) {
    String what = order.path("do").asText();
    switch (what) {
      case "open" -> fresh();
      case "load" ->
          opened().add(order.path("program").intValue(), order.path("source").textValue());
      case "check" -> {
        fresh();
        return opened().check(order.path("source").textValue(), limit(order));
      }
      case "sample" -> {
        return opened()
            .sample(
                order.path("program").intValue(),
                order.path("metric").textValue(),
                order.path("day").intValue(),
                LocalDateTime.parse(order.path("now").textValue()),
                limit(order));
      }
      default -> throw new IllegalArgumentException("no such order: " + what);
    }
    return null;
  }

  private static Duration limit(JsonNode order) {
    return Duration.ofMillis(order.path("limitMs").longValue());
  }

  /** An interpreter that no script was in. */
  private Interpreter fresh() {
    Interpreter there = interpreter;
    if (there != null && !used) {
      return there;
    }
    if (there != null) {
      there.close();
    }
    used = false;
    interpreter = new Interpreter(engine, new WireAsking(wire), watch);
    return interpreter;
  }

  private Interpreter opened() {
    Interpreter there = interpreter == null ? fresh() : interpreter;
    used = true;
    return there;
  }

  private static ObjectNode message(Outcome outcome) {
    ObjectNode message = Wire.object();
    switch (outcome) {
      case Outcome.Number(double value) -> {
        if (Double.isNaN(value)) {
          message.putNull("number");
        } else {
          message.put("number", value);
        }
      }
      case Outcome.Registered registered -> {
        ObjectNode lines = message.putObject("registered");
        registered.lines().forEach(lines::put);
      }
      case Outcome.Failed failed ->
          message
              .put("line", failed.line())
              .put("column", failed.column())
              .put("cause", failed.cause())
              .put("broken", failed.broken());
    }
    return message;
  }
}
