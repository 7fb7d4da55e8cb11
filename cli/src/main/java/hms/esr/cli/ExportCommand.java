package hms.esr.cli;

import hms.esr.cli.rest.Paths;
import hms.esr.cli.rest.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The event log as files. */
@Command(
    name = "export",
    description = {
      "Save the event log: every change of every row, as Parquet or CSV.",
      "One table, or all of them as a zip."
    },
    footer = {
      "",
      "Examples:",
      "  ./esr export SBX-914a                                # SBX-914a-log-parquet.zip, here",
      "  ./esr export SBX-914a --table permits -o permits.parquet",
      "  ./esr export SBX-914a --format csv --arm simulated -o logs/"
    })
final class ExportCommand implements Callable<Integer> {
  private final EsrCommand esr;

  enum Format {
    PARQUET,
    CSV
  }

  @Parameters(paramLabel = "BOX", description = "Such as SBX-914a.")
  private String box = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description = "parquet (the default) or csv.")
  private Format format = Format.PARQUET;

  @Option(names = "--table", paramLabel = "TABLE", description = "Only this one (all, as a zip).")
  private @Nullable String table;

  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description = "Where to (the folder you are in); the file is whole or not there.")
  private Path output = Path.of("");

  ExportCommand(EsrCommand esr) {
    this.esr = esr;
  }

  @Override
  public Integer call() throws IOException {
    String extension = format.name().toLowerCase(Locale.ROOT);
    String path =
        Paths.query(
            Paths.of("sandboxes", box, "log"),
            "format",
            extension,
            "table",
            table,
            "run",
            log.run,
            "arm",
            log.arm,
            "replication",
            log.replicationText());
    String name =
        table == null
            ? box + "-log-" + extension + ".zip"
            : box + "-log_" + table + "." + extension;
    Path file = Files.isDirectory(output.toAbsolutePath()) ? output.resolve(name) : output;
    Path part = WholeFile.partOf(file);
    try (RestClient client = esr.client()) {
      client.download(path, part);
      WholeFile.finish(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
    esr.terminal().err().println("Written to " + file);
    return ExitCode.OK;
  }
}
