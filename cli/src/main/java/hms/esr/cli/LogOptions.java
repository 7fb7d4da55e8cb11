package hms.esr.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which replication is looked into. */
final class LogOptions {
  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "A finished run (the newest; before any run, the unchanged city).")
  @Nullable String run;

  @Option(
      names = "--arm",
      paramLabel = "ARM",
      description = "baseline (the default), simulated, or a scenario's id.")
  @Nullable String arm;

  @Option(
      names = "--replication",
      paramLabel = "N",
      description = "Which replication of the arm, from 0 (the default).")
  @Nullable Integer replication;

  @Nullable String replicationText() {
    Integer number = replication;
    return number == null ? null : number.toString();
  }
}
