package hms.esr.server.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The metrics that users defined, for all sandboxes of the server. */
@ApplicationScoped
public class ProbeDefinitions {
  private final DefinitionTable table;

  ProbeDefinitions(DefinitionTable table) {
    this.table = table;
  }

  /** A custom metric as it is defined now; empty when there is none of that name. */
  public Optional<CustomDefinition> find(String metric) {
    return table.find(metric);
  }
}
