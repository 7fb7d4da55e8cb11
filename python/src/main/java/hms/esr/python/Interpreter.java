package hms.esr.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/**
 * One Python interpreter, which may reach nothing: no files, sockets, processes, threads,
 * environment, native code, other languages or host classes. Its only door is {@link Asking}.
 */
final class Interpreter implements AutoCloseable {
  private static final int PRINT_LIMIT = 65_536;
  private static final String FILE = "probe.py";
  private static final Source PRELUDE = prelude();

  private final Context context;
  private final Asking asking;
  private final ScheduledExecutorService watch;
  private final Value check;
  private final Value add;
  private final Value sample;
  private final Map<Integer, String> sources = new HashMap<>();

  Interpreter(Engine engine, Asking asking, ScheduledExecutorService watch) {
    this.asking = asking;
    this.watch = watch;
    this.context =
        Context.newBuilder("python")
            .engine(engine)
            .allowAllAccess(false)
            .allowIO(IOAccess.NONE)
            .allowHostAccess(HostAccess.NONE)
            .allowHostClassLookup(name -> false)
            .allowNativeAccess(false)
            .allowCreateProcess(false)
            .allowCreateThread(false)
            .allowEnvironmentAccess(EnvironmentAccess.NONE)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .option("python.HashSeed", "0")
            .in(InputStream.nullInputStream())
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .build();
    Value functions = context.eval(PRELUDE).execute((ProxyExecutable) this::asked, PRINT_LIMIT);
    this.check = functions.getArrayElement(0);
    this.add = functions.getArrayElement(1);
    this.sample = functions.getArrayElement(2);
  }

  /** Reads a script without tables; tells what it registers. */
  Outcome check(String source, Duration limit) {
    return guarded(
        limit,
        source,
        "",
        () -> {
          Value read = check.execute(source);
          return isOk(read) ? new Outcome.Registered(registered(read)) : failed(read);
        });
  }

  /** Takes a script to sample, under a number. */
  void add(int program, String source) {
    sources.put(program, source);
    add.execute(program, source);
  }

  /** Calls what a script registered for a metric. */
  Outcome sample(int program, String metric, int day, LocalDateTime now, Duration limit) {
    return guarded(
        limit,
        sources.getOrDefault(program, ""),
        metric,
        () -> {
          Value taken =
              sample.execute(
                  program,
                  metric,
                  day,
                  now.getYear(),
                  now.getMonthValue(),
                  now.getDayOfMonth(),
                  now.getHour(),
                  now.getMinute(),
                  now.getSecond());
          return isOk(taken)
              ? new Outcome.Number(taken.getArrayElement(1).asDouble())
              : failed(taken);
        });
  }

  private Outcome guarded(Duration limit, String source, String metric, Supplier<Outcome> work) {
    Deadline deadline = new Deadline(context, limit, watch);
    try {
      return work.get();
    } catch (PolyglotException stopped) {
      int line = line(stopped, source, metric);
      return deadline.passed() ? tooSlow(line, limit) : refused(line, stopped);
    } finally {
      deadline.close();
    }
  }

  private static Outcome.Failed tooSlow(int line, Duration limit) {
    return new Outcome.Failed(
        line, 0, "it took longer than the " + Limits.seconds(limit) + " it may", true);
  }

  /** What Python cannot catch: a refusal of the context, or no memory left. */
  private static Outcome.Failed refused(int line, PolyglotException stopped) {
    String message = String.valueOf(stopped.getMessage());
    boolean memory = stopped.isResourceExhausted() || message.contains("OutOfMemoryError");
    return new Outcome.Failed(
        line,
        0,
        memory ? Limits.memory() : "Python refused: " + message.replaceFirst("^[\\w.$]+: ", ""),
        true);
  }

  /**
   * Where the innermost function of the script begins that was at work, else where the metric is
   * registered; 0 when neither is there. What Python cannot catch knows no line, and not always a
   * place: then the function's name must do.
   */
  private static int line(PolyglotException stopped, String source, String metric) {
    for (StackFrame frame : stopped.getPolyglotStackTrace()) {
      SourceSection section = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      int line =
          section != null && FILE.equals(section.getSource().getName())
              ? section.getStartLine()
              : frame.isGuestFrame() ? lineWith("def " + frame.getRootName() + "(", source) : 0;
      if (line > 0) {
        return line;
      }
    }
    int single = lineWith("register('" + metric + "'", source);
    return single > 0 ? single : lineWith("register(\"" + metric + "\"", source);
  }

  /** The first line that begins with a text; 0 when there is none. */
  private static int lineWith(String start, String source) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(start)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isOk(Value answer) {
    return "ok".equals(answer.getArrayElement(0).asString());
  }

  private static SortedMap<String, Integer> registered(Value answer) {
    SortedMap<String, Integer> lines = new TreeMap<>();
    for (long i = 1; i + 1 < answer.getArraySize(); i += 2) {
      lines.put(answer.getArrayElement(i).asString(), answer.getArrayElement(i + 1).asInt());
    }
    return lines;
  }

  private static Outcome.Failed failed(Value answer) {
    boolean memory = answer.getArrayElement(4).asBoolean();
    return new Outcome.Failed(
        answer.getArrayElement(1).asInt(),
        answer.getArrayElement(2).asInt(),
        memory ? Limits.memory() : answer.getArrayElement(3).asString(),
        memory);
  }

  private Object asked(Value... arguments) {
    List<@Nullable Object> question = new ArrayList<>();
    for (Value argument : arguments) {
      question.add(plain(argument));
    }
    return switch (asking.ask(question)) {
      case Asking.Answer.Number(double value) -> ProxyArray.fromArray("number", value);
      case Asking.Answer.Refused(String cause) -> ProxyArray.fromArray("error", cause);
      case Asking.Answer.Rows(List<List<@Nullable Object>> rows) ->
          ProxyArray.fromArray(
              "rows", ProxyArray.fromArray(rows.stream().map(Interpreter::row).toArray()));
    };
  }

  private static Object row(List<@Nullable Object> cells) {
    return ProxyArray.fromArray(cells.toArray());
  }

  private static @Nullable Object plain(Value value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.fitsInLong()) {
      return value.asLong();
    }
    return value.isNumber() ? (Object) value.asDouble() : value.asString();
  }

  private static Source prelude() {
    try (InputStream file = Interpreter.class.getResourceAsStream("prelude.py")) {
      if (file == null) {
        throw new IllegalStateException("the module lacks prelude.py");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("python", text, "prelude.py").buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close(true);
  }
}
