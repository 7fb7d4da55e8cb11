package hms.esr.server.sandbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sandboxes to list; a null takes all.
 *
 * @param name a part of the name, in any case
 * @param status null for all that live
 * @param owner the whole owner
 */
public record SandboxFilter(
    @Nullable String name, @Nullable SandboxStatus status, @Nullable String owner) {

  // An empty string stands for "all": PostgreSQL cannot tell the type of a bare null parameter.
  static final String CONDITION =
      "(:name = '' or position(:name in lower(name)) > 0)"
          + " and (:owner = '' or owner = :owner)"
          + " and ((:status = '' and status <> 'WIPED') or status = :status)";

  Map<String, Object> bindings() {
    Map<String, Object> bindings = new HashMap<>();
    bindings.put("name", name == null ? "" : name.toLowerCase(Locale.ROOT));
    bindings.put("owner", owner == null ? "" : owner);
    bindings.put("status", status == null ? "" : status.name());
    return bindings;
  }
}
