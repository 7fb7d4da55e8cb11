package hms.esr.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What the launcher does without this program: declared here so that help and completion tell of
 * it.
 */
final class LauncherCommands {
  private LauncherCommands() {}

  static void addTo(CommandLine line) {
    line.addSubcommand(new Serve());
    line.addSubcommand(new Build());
    line.addSubcommand(new Test());
    line.addSubcommand(new Dev());
    line.addSubcommand(new Format());
    line.addSubcommand(new Bench());
  }

  /** A command that only the launcher can do. */
  abstract static class ByLauncher implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(
          spec.commandLine(),
          spec.name() + " is done by the launcher: run ./esr " + spec.name() + " in the checkout");
    }
  }

  @Command(
      name = "serve",
      description = "Start the server, on this machine's loopback only.",
      footer = {
        "",
        "Data lies in ESR_DATA, else in .esr of the checkout. Stop it with Ctrl-C.",
        "Examples:",
        "  ./esr serve",
        "  ./esr serve --port 9090 -Dquarkus.log.level=DEBUG"
      })
  static final class Serve extends ByLauncher {
    @Option(names = "--port", paramLabel = "N", description = "Its port (default: 8080).")
    private int port;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Any setting of the server.")
    private List<String> settings = List.of();
  }

  @Command(
      name = "build",
      description = "Build now (other commands do it by themselves when sources have changed).",
      footer = {"", "The whole log: target/build.log"})
  static final class Build extends ByLauncher {}

  @Command(
      name = "test",
      description = "Run all tests.",
      footer = {"", "Examples:", "  ./esr test", "  ./esr test -pl kernel -Dtest=ErlangTest"})
  static final class Test extends ByLauncher {
    @Parameters(paramLabel = "MAVEN", description = "Given to Maven as it is.")
    private List<String> maven = List.of();
  }

  @Command(name = "dev", description = "Start the server with live reload.")
  static final class Dev extends ByLauncher {}

  @Command(name = "format", description = "Format all sources.")
  static final class Format extends ByLauncher {}

  @Command(
      name = "bench",
      description = "Run the benchmarks.",
      footer = {"", "Example: ./esr bench -l"})
  static final class Bench extends ByLauncher {
    @Parameters(paramLabel = "JMH", description = "Given to JMH as it is.")
    private List<String> jmh = List.of();
  }
}
