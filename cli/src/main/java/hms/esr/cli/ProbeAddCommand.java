package hms.esr.cli;

import hms.esr.cli.rest.Answer;
import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Defines metrics from a file. */
@Command(
    name = "add",
    description =
        "Define a metric of your own, in Python or SQL. The server checks it at once; a metric that"
            + " is there is replaced.",
    footer = {
      "",
      "A whole probe, overdue.py:",
      "  # title: Overdue invoices",
      "  # unit: invoices",
      "  # better: lower",
      "  # threshold: above 500",
      "",
      "  def overdue_invoices():",
      "      return db.count('invoice', status='OVERDUE')",
      "",
      "  register('finance.overdue', overdue_invoices)",
      "",
      "The same in SQL, finance.overdue.sql:",
      "  -- unit: invoices",
      "  select count(*) from invoices where status = 'OVERDUE'",
      "",
      "Then:",
      "  ./esr probes add overdue.py",
      "  ./esr probes pick SBX-914a permits.processed finance.overdue",
      "It is asked once a virtual day; docs/probes.md says what db offers."
    })
final class ProbeAddCommand implements Callable<Integer> {
  private static final Pattern REGISTER =
      Pattern.compile("^register\\(\\s*['\"]([^'\"]+)['\"]", Pattern.MULTILINE);
  private static final Pattern NAMED =
      Pattern.compile("^--\\s*metric:\\s*(\\S+)", Pattern.MULTILINE);
  private static final String SQL = ".sql";

  private final EsrCommand esr;

  @Parameters(paramLabel = "FILE", description = "A Python script (.py) or a query (.sql).")
  private Path file = Path.of("");

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description =
          "Only this metric of the script, or the name of the query's. Default: all that the script"
              + " registers; the query's file name.")
  private @Nullable String metric;

  ProbeAddCommand(EsrCommand esr) {
    this.esr = esr;
  }

  @Override
  public Integer call() {
    String source = read();
    List<String> metrics = metrics(source);
    String type = isSql() ? "application/sql" : "text/x-python";
    try (RestClient client = esr.client()) {
      for (String name : metrics) {
        Answer answer = client.put(Paths.of("probes", "definitions", name), source, type);
        esr.print(
            answer,
            (answer.status() == 201 ? "Defined " : "Replaced ")
                + name
                + ".\nNext: ./esr probes pick BOX "
                + name
                + "\n");
      }
    }
    return ExitCode.OK;
  }

  private boolean isSql() {
    return String.valueOf(file.getFileName()).endsWith(SQL);
  }

  private List<String> metrics(String source) {
    if (metric != null) {
      return List.of(metric);
    }
    if (isSql()) {
      String name = String.valueOf(file.getFileName());
      return List.of(
          NAMED
              .matcher(source)
              .results()
              .map(found -> found.group(1))
              .findFirst()
              .orElse(name.substring(0, name.length() - SQL.length())));
    }
    List<String> registered =
        REGISTER.matcher(source).results().map((MatchResult found) -> found.group(1)).toList();
    if (registered.isEmpty()) {
      throw new FailedException(
          file
              + " has no line that begins with register('name', function). Add one, or say which"
              + " metric it defines with --metric.");
    }
    return registered.stream().distinct().toList();
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new FailedException("There is no file " + file + ".");
    } catch (CharacterCodingException e) {
      throw new FailedException(file + " is not UTF-8 text.");
    } catch (IOException e) {
      throw new FailedException(file + " cannot be read: " + e.getMessage());
    }
  }
}
