package hms.esr.server.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** A process that runs Python probes. One thread uses it at a time. */
final class Worker implements AutoCloseable {
  /** A start on a busy machine. */
  private static final Duration START = Duration.ofSeconds(60);

  /** What a worker may take over a limit, to tell where its script was. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final OutputStream in;
  private final WorkerLines out;
  private boolean answered;

  private Worker(Process process) {
    this.process = process;
    this.in = process.getOutputStream();
    this.out = WorkerLines.of(process.getInputStream());
  }

  /** Begins to start a process; does not wait for it. */
  static Worker start(ScriptSettings settings) {
    ProcessBuilder builder =
        new ProcessBuilder(WorkerCommand.of(settings))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // The environment may hold what a script must never see, and what changes a JVM.
    builder.environment().clear();
    try {
      return new Worker(builder.start());
    } catch (IOException e) {
      throw new WorkerGoneException("the Python worker could not be started: " + e.getMessage());
    }
  }

  static ObjectNode order(String what) {
    return JSON.createObjectNode().put("do", what);
  }

  /** Sends what has no answer. */
  void tell(JsonNode message) {
    try {
      in.write((JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException gone) {
      throw new WorkerGoneException("the Python worker ended");
    }
  }

  /**
   * Sends an order with a limit and waits for its answer.
   *
   * @param reply what to send to each question that the script asks meanwhile
   * @throws WorkerGoneException when there is none: it took too long even to say that, or its
   *     process ended; the worker is closed then
   */
  JsonNode ask(ObjectNode order, Duration limit, Function<JsonNode, JsonNode> reply) {
    order.put("limitMs", limit.toMillis());
    tell(order);
    long end =
        System.nanoTime() + limit.plus(GRACE).plus(answered ? Duration.ZERO : START).toNanos();
    while (true) {
      JsonNode line = line(Duration.ofNanos(end - System.nanoTime()), limit);
      if (!line.has("ask")) {
        answered = true;
        return line;
      }
      tell(reply.apply(line.path("ask")));
    }
  }

  private JsonNode line(Duration patience, Duration limit) {
    try {
      String line = patience.isPositive() ? out.next(patience) : null;
      if (line != null && !line.isEmpty() && !line.startsWith("{")) {
        return line(patience, limit); // what the JVM itself says, such as of a cache it cannot use
      }
      if (line == null) {
        throw gone(
            "it took longer than the " + limit.toMillis() / 1000.0 + " s it may; it was killed");
      }
      if (line.isEmpty()) {
        throw gone("its process ended; most likely it needed more memory than it may");
      }
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw gone("its process wrote what is no answer; it was killed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw gone("the server is stopping");
    }
  }

  private WorkerGoneException gone(String cause) {
    close();
    return new WorkerGoneException(cause);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the process at once. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
