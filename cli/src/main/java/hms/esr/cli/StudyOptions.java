package hms.esr.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What kind of question a run answers beside comparing scenarios. */
final class StudyOptions {
  private static final Pattern SWEEP =
      Pattern.compile("(pool:|habit:|)([^=]+?)(?:=(-?[\\d.]+)\\.\\.(-?[\\d.]+?)(?::([\\d.]+))?)?");

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec command;

  @Option(
      names = "--sweep",
      paramLabel = "NAME=FROM..TO[:STEP]",
      description =
          "Draw the response curve over a parameter: SERVICE.ENV, pool:NAME (its headcount) or"
              + " habit:NAME (how much more often).")
  private @Nullable String sweep;

  @Option(
      names = "--find",
      paramLabel = "QUESTION",
      description =
          "Search a value, such as \"smallest REVIEW_SLA_DAYS with inspector.load <= 8\".")
  private @Nullable String find;

  @Option(
      names = "--sensitivity",
      paramLabel = "METHOD",
      description =
          "Tell which assumption the answer hangs on: one-at-a-time, or morris (all together).")
  private @Nullable String sensitivity;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      description = "Of --sensitivity morris (default: 10).")
  private @Nullable Integer trajectories;

  void addTo(ObjectNode body) {
    if (sweep != null) {
      body.set("sweep", sweep(body.objectNode(), sweep));
    }
    if (find != null) {
      body.put("find", find);
    }
    if (sensitivity != null) {
      ObjectNode fields = body.putObject("sensitivity").put("method", sensitivity);
      if (trajectories != null) {
        fields.put("trajectories", trajectories);
      }
    }
  }

  private ObjectNode sweep(ObjectNode fields, String text) {
    Matcher matcher = SWEEP.matcher(text.strip());
    if (!matcher.matches()) {
      throw misunderstood(text);
    }
    String name = matcher.group(2);
    switch (matcher.group(1)) {
      case "pool:" -> fields.put("pool", name);
      case "habit:" -> fields.put("habit", name);
      default -> {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          throw misunderstood(text);
        }
        fields.put("service", name.substring(0, dot)).put("env", name.substring(dot + 1));
      }
    }
    put(fields, "from", matcher.group(3));
    put(fields, "to", matcher.group(4));
    put(fields, "step", matcher.group(5));
    return fields;
  }

  /** Numbers go as text: the server says which of them are none. */
  private static void put(ObjectNode fields, String name, @Nullable String number) {
    if (number != null) {
      fields.put(name, number);
    }
  }

  private ParameterException misunderstood(String text) {
    return new ParameterException(
        command.commandLine(),
        "--sweep '"
            + text
            + "' is not understood; write it like permit-svc.REVIEW_SLA_DAYS=1..15,"
            + " pool:reviewers=18..30:2 or habit:apply-for-permit=0.5..2:0.1");
  }
}
