package hms.esr.server.store;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells a failing storage from a wrong statement, and lets the next call start with fresh ones. */
final class StorageFailures {
  private static final Logger LOG = Logger.getLogger(StorageFailures.class);

  private final AgroalDataSource source;

  StorageFailures(AgroalDataSource source) {
    this.source = source;
  }

  /** The refusal of a storage failure; anything else is thrown on as it is. */
  Refused refusal(RuntimeException failure) {
    if (!isStorage(failure)) {
      throw failure;
    }
    LOG.errorf("the store failed: %s", rootMessage(failure));
    // The embedded database closes itself when a write fails. Connections to the closed one are
    // useless, and it opens again (from what was committed) only once they are all gone.
    source.flush(FlushMode.ALL);
    return new Refused(
        RefusalKind.NO_ROOM,
        "store-not-writable",
        "The server could not write to its store, most likely because the disk is full. Nothing was"
            + " changed. Free space where the server keeps its data (setting esr.data), then repeat"
            + " the request; no restart is needed.");
  }

  private static boolean isStorage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // H2 tells a failed write as a "general error" whose cause is its file store's.
      boolean file = cause instanceof IOException || cause instanceof MVStoreException;
      if (file || (cause instanceof SQLException sql && isStorageState(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStorageState(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (failure.getErrorCode()) {
      // H2: no disk space, I/O (two kinds), file corrupted, database closed, closed by a failure,
      // the file store's own failure, connection broken.
      case 90100, 90028, 90031, 90030, 90121, 90098, 90067 -> true;
      // PostgreSQL: 53 is "insufficient resources", 58 "system error", 08 "connection".
      default -> state.startsWith("53") || state.startsWith("58") || state.startsWith("08");
    };
  }

  private static String rootMessage(Throwable failure) {
    Throwable cause = failure;
    @Nullable Throwable deeper = cause.getCause();
    while (deeper != null) {
      cause = deeper;
      deeper = cause.getCause();
    }
    return String.format(
        Locale.ROOT, "%s: %s", cause.getClass().getSimpleName(), cause.getMessage());
  }
}
