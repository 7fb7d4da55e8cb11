package hms.esr.server.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small study: a count of 100 arrivals a day. */
final class StudyFolder {
  private static final String CITY =
      """
      name: small
      title: Small
      time_zone: Europe/Vienna
      starts: 2026-01-05
      population: 1
      """;
  private static final String BLUEPRINT =
      """
      agency: desk
      title: Desk
      services:
        desk-svc: { title: Desk }
      habits:
        come: { title: Comes, case: visit, per_day: 100, source: assumed }
      cases:
        visit:
          service: desk-svc
          title: Visit
          steps:
            - hold: { minutes: 1 }
      metrics:
        desk.visits:
          title: Visits
          icon: "x"
          unit: visits/day
          about: Visits.
          measure: { count: visit.arrived }
          decimals: 1
          better: neither
      """;
  private static final String ANCHORS =
      """
      title: Small <study>
      source: arithmetic
      run: { days: 20, replications: 10 }
      scenarios:
        plain: { title: as it is }
      anchors:
        - { scenario: plain, metric: %s, expect: %s }
      """;

  private StudyFolder() {}

  /** A study whose one figure is {@code expected}, of a metric that may not exist. */
  static void write(Path folder, String metric, String expected) {
    try {
      Files.createDirectories(folder.resolve("blueprints"));
      Files.writeString(folder.resolve("city.yaml"), CITY);
      Files.writeString(folder.resolve("blueprints/desk.yaml"), BLUEPRINT);
      Files.writeString(folder.resolve("anchors.yaml"), ANCHORS.formatted(metric, expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
