package hms.esr.server.api;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.sandbox.SandboxStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Query parameters that need a check. */
final class QueryParameters {
  private QueryParameters() {}

  /** The box that a list is asked for. */
  static String requiredBox(@Nullable String box, String path) {
    if (box == null || box.isBlank()) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "missing-box",
          "The query parameter box is missing; write it as " + path + "?box=SBX-914a.");
    }
    return box;
  }

  /** A status in any case; null for all. */
  static @Nullable SandboxStatus status(@Nullable String status) {
    if (status == null) {
      return null;
    }
    List<String> names = Arrays.stream(SandboxStatus.values()).map(Enum::name).toList();
    String wanted = status.toUpperCase(Locale.ROOT);
    if (!names.contains(wanted)) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "unknown-status",
          "There is no status '" + status + "'" + NearestNames.hint(status, names));
    }
    return SandboxStatus.valueOf(wanted);
  }
}
