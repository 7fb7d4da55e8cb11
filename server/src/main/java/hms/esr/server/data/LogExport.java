package hms.esr.server.data;

import hms.esr.eventlog.LogFormat;
import hms.esr.eventlog.TableInfo;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Exports event logs by way of files under the data folder, which are gone afterwards. */
@ApplicationScoped
public class LogExport {
  private static final String ZIP = "application/zip";

  private final SandboxData data;
  private final Path folder;

  LogExport(SandboxData data, @ConfigProperty(name = "esr.data") Path folder) {
    this.data = data;
    this.folder = folder.resolve("exports");
  }

  /**
   * A finished export.
   *
   * @param file to be streamed and then given to {@link #discard}
   * @param name for who saves it
   */
  public record Exported(Path file, String name, String mediaType) {}

  /**
   * Writes the changes of one table, or a zip of all tables.
   *
   * @param format {@code parquet} or {@code csv}
   * @param table null for all
   * @throws Refused when there is no such sandbox, run, arm, table or format, or no room
   */
  public Exported write(
      String boxId, LogChoice choice, @Nullable String format, @Nullable String table) {
    LogFormat wanted = SandboxData.format(format);
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      Path place = Files.createTempDirectory(folder, "log-");
      files.add(place);
      List<TableInfo> written = new ArrayList<>();
      data.export(
          boxId,
          choice,
          table,
          (log, tables) ->
              tables.forEach(
                  one -> {
                    Path file = place.resolve(name(one, wanted));
                    files.add(file);
                    log.export(one, wanted, file);
                    written.add(one);
                  }));
      return finished(boxId, wanted, table, place, written);
    } catch (IOException e) {
      files.reversed().forEach(LogExport::delete);
      throw noRoom(e);
    } catch (RuntimeException e) {
      files.reversed().forEach(LogExport::delete);
      throw e;
    }
  }

  private static Exported finished(
      String boxId, LogFormat format, @Nullable String table, Path place, List<TableInfo> tables)
      throws IOException {
    if (table != null) {
      String name = name(tables.getFirst(), format);
      return new Exported(place.resolve(name), boxId + "-" + name, format.mediaType());
    }
    Path zip = place.resolve("log.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out)) {
      for (TableInfo one : tables) {
        Path file = place.resolve(name(one, format));
        ZipEntry entry = new ZipEntry(name(one, format));
        // The moment of packing would make every zip another one.
        entry.setTime(0);
        zipped.putNextEntry(entry);
        Files.copy(file, zipped);
        zipped.closeEntry();
        Files.delete(file);
      }
    }
    return new Exported(zip, boxId + "-log-" + format.extension() + ".zip", ZIP);
  }

  private static String name(TableInfo table, LogFormat format) {
    return table.logName() + "." + format.extension();
  }

  /** Deletes the file of an export. */
  public void discard(Exported exported) {
    delete(exported.file());
    Path place = exported.file().getParent();
    if (place != null) {
      delete(place);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the export's file " + file + " could not be deleted", e);
    }
  }

  private static Refused noRoom(IOException e) {
    return new Refused(
        RefusalKind.NO_ROOM,
        "no-room-for-export",
        "The export could not be written to the data folder ("
            + e.getMessage()
            + "). Make room there, or export one table.");
  }
}
