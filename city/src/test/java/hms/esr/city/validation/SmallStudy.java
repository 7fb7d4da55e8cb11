package hms.esr.city.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A desk with known load: visits come at a rate, one clerk serves each for a minute. */
final class SmallStudy {
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
        desk-svc:
          title: Desk
          env:
            A_DAY: { type: number, unit: visits, min: 0, max: 1000, default: 720, about: Visits a day., source: assumed }
            OPEN: { type: boolean, default: true, about: Whether anybody is let in., source: assumed }
      pools:
        clerks:
          service: desk-svc
          title: Clerks
          headcount: 1
          shifts: [ { days: mon-sun, from: "00:00", to: "24:00" } ]
      habits:
        come:
          title: Comes
          case: visit
          per_day: env.A_DAY
          source: assumed
      cases:
        visit:
          service: desk-svc
          title: Visit
          steps:
            - balk: { if: env.OPEN == 0 }
            - serve: { pool: clerks, minutes: 1 }
            - tally: { wait: case.wait_minutes }
      metrics:
        desk.visits:
          title: Visits
          icon: "x"
          unit: visits/day
          about: Visits.
          measure: { count: visit.arrived }
          decimals: 1
          better: neither
        desk.load:
          title: Utilisation
          icon: "x"
          unit: "%"
          about: Busy share.
          measure: { utilisation: clerks }
          decimals: 1
          better: neither
        desk.wait:
          title: Wait
          icon: "x"
          unit: minutes
          about: Wait.
          measure: { mean: visit.wait }
          decimals: 1
          better: lower
      """;

  private SmallStudy() {}

  /** The folder, with these anchors. */
  static Path in(Path folder, String anchors) {
    try {
      Files.createDirectories(folder.resolve("blueprints"));
      Files.writeString(folder.resolve("city.yaml"), CITY);
      Files.writeString(folder.resolve("blueprints/desk.yaml"), BLUEPRINT);
      Files.writeString(folder.resolve("anchors.yaml"), anchors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Its result. */
  static StudyResult run(Path folder, String anchors) {
    return Study.load(in(folder, anchors)).run(2, StudyProgress.NONE, () -> false);
  }
}
