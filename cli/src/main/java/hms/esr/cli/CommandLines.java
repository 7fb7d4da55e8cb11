package hms.esr.cli;

import hms.esr.cli.quickstart.QuickstartCommand;
import hms.esr.cli.rest.RefusedException;
import hms.esr.cli.rest.UnreachableException;
import hms.esr.cli.text.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and turns failures into words and exit codes. */
public final class CommandLines {
  private CommandLines() {}

  /** The whole command line on {@code terminal}. */
  public static CommandLine of(Terminal terminal, Checkout checkout) {
    EsrCommand esr = new EsrCommand(terminal);
    CommandLine line = new CommandLine(esr);
    line.addSubcommand(new QuickstartCommand(terminal, checkout));
    line.addSubcommand(new SandboxCommands(esr));
    CommandLine scenario = new CommandLine(new ScenarioCommands(esr));
    scenario.addSubcommand(new ScenarioAddCommand(esr));
    line.addSubcommand("scenario", scenario);
    CommandLine probes = new CommandLine(new ProbeCommands(esr));
    probes.addSubcommand(new ProbeAddCommand(esr));
    line.addSubcommand("probes", probes);
    line.addSubcommand(new RunCommand(esr));
    line.addSubcommand(new ReportCommand(esr));
    CommandLine citizens = new CommandLine(new CitizenCommands(esr));
    citizens.addSubcommand(new GenerateCommand(terminal, checkout));
    line.addSubcommand("citizens", citizens);
    line.addSubcommand(new ValidateCommand(esr, checkout));
    line.addSubcommand(new TablesCommand(esr));
    line.addSubcommand(new SqlCommand(esr));
    line.addSubcommand(new ExportCommand(esr));
    line.addSubcommand(new CompletionCommand(terminal));
    LauncherCommands.addTo(line);
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(96);
    line.setParameterExceptionHandler((failure, given) -> misunderstood(failure));
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, esr));
    return line;
  }

  // Not the whole help: the one line that says what is wrong must not scroll away.
  private static int misunderstood(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("esr: " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int explain(Exception failure, EsrCommand esr) throws Exception {
    Terminal terminal = esr.terminal();
    switch (failure) {
      case ParameterException usage -> {
        return misunderstood(usage);
      }
      case RefusedException refused -> {
        if (esr.json()) {
          terminal.out().println(refused.problem().body().strip());
        }
        terminal.err().print(refused.problem().inWords());
        return ExitCode.REFUSED;
      }
      case UnreachableException unreachable -> {
        terminal.err().println("esr: " + unreachable.getMessage());
        return ExitCode.UNREACHABLE;
      }
      case FailedException failed -> {
        terminal.err().println("esr: " + failed.getMessage());
        return ExitCode.REFUSED;
      }
      case IOException file -> {
        return fileProblem(file, terminal);
      }
      case UncheckedIOException file -> {
        return fileProblem(file, terminal);
      }
      default -> throw failure;
    }
  }

  private static int fileProblem(Exception failure, Terminal terminal) {
    terminal.err().println("esr: cannot read or write: " + failure.getMessage());
    return ExitCode.REFUSED;
  }
}
