package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.cli.text.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

  @Test
  void everyCommandIsDescribedAndEveryArgumentToo() {
    List<CommandSpec> commands = all(commandLine());
    assertTrue(commands.size() > 25, "only " + commands.size() + " commands were found");
    for (CommandSpec command : commands) {
      String name = command.qualifiedName();
      assertTrue(command.usageMessage().description().length > 0, name + " is not described");
      for (ArgSpec argument : command.args()) {
        assertTrue(argument.description().length > 0, name + ": " + argument.paramLabel());
      }
    }
  }

  @Test
  void everyCommandThatTakesAnArgumentShowsAnExample() {
    for (CommandSpec command : all(commandLine())) {
      if (!command.positionalParameters().isEmpty()) {
        String footer = String.join("\n", command.usageMessage().footer());
        assertTrue(footer.contains("./" + command.qualifiedName()), command.qualifiedName());
      }
    }
  }

  @Test
  void helpIsNoFailure() {
    Esr esr = Esr.in(Path.of("."), "scenario", "add", "--help");
    assertEquals(0, esr.exitCode());
    assertTrue(esr.out().contains("./esr scenario add SBX-914a 3-day-permits"), esr.out());
  }

  @Test
  void theCompletionScriptIsOneThatBashReads(@TempDir Path folder)
      throws IOException, InterruptedException {
    Esr esr = Esr.in(Path.of("."), "completion");
    assertTrue(esr.out().contains("--headcount"), "options are completed");
    Path script = Files.writeString(folder.resolve("completion"), esr.out());
    Process bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor(), said);
  }

  private static CommandLine commandLine() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, false, false);
    return CommandLines.of(terminal, new Checkout(Path.of("."), Path.of(".")));
  }

  private static List<CommandSpec> all(CommandLine line) {
    List<CommandSpec> commands = new ArrayList<>();
    commands.add(line.getCommandSpec());
    line.getSubcommands().values().forEach(sub -> commands.addAll(all(sub)));
    return commands;
  }
}
