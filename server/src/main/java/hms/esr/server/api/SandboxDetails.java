package hms.esr.server.api;

import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.cloner.ClonedCity;
import hms.esr.cloner.PriceTable;
import hms.esr.server.city.Cities;
import hms.esr.server.probe.ProbePicks;
import hms.esr.server.sandbox.Sandbox;
import hms.esr.server.sandbox.SandboxClones;
import hms.esr.server.sandbox.SandboxStatus;
import hms.esr.server.scenario.Scenario;
import hms.esr.server.scenario.ScenarioBook;
import hms.esr.server.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Puts together what a sandbox's own page shows. */
@ApplicationScoped
public class SandboxDetails {
  private static final int MAX_POPULATION = 10_000_000;
  private static final int MICROS = 1_000_000;

  private final SandboxClones clones;
  private final Scenarios scenarios;
  private final ScenarioBook book;
  private final ProbePicks picks;
  private final Cities cities;

  SandboxDetails(
      SandboxClones clones,
      Scenarios scenarios,
      ScenarioBook book,
      ProbePicks picks,
      Cities cities) {
    this.clones = clones;
    this.scenarios = scenarios;
    this.book = book;
    this.picks = picks;
    this.cities = cities;
  }

  SandboxDetail of(Sandbox sandbox) {
    CityBlueprint city = cities.city(sandbox.source()).blueprint();
    @Nullable ClonedCity clone =
        sandbox.status() == SandboxStatus.READY ? clones.of(sandbox) : null;
    @Nullable Scenario newest = scenarios.newest(sandbox.boxId()).orElse(null);
    return new SandboxDetail(
        SandboxView.of(sandbox),
        new SandboxDetail.VirtualClock(city.starts(), city.timeZone().getId(), city.starts()),
        new SandboxDetail.Quota(book.quota(), city.metrics().size(), MAX_POPULATION),
        new SandboxDetail.Use(
            scenarios.count(sandbox.boxId()),
            picks.of(sandbox.boxId()).size(),
            sandbox.population(),
            clone == null ? 0 : clone.objects().size()),
        clone == null ? null : cost(clone),
        newest == null ? null : newest.scenarioId(),
        clone == null ? null : ServiceViews.of(city, clone, newest),
        clone == null ? null : clone.findings());
  }

  private static SandboxDetail.Cost cost(ClonedCity clone) {
    PriceTable prices = PriceTable.assumed();
    double perHour = Math.rint(prices.perHour(clone.requests()) * MICROS) / MICROS;
    return new SandboxDetail.Cost(
        perHour,
        prices.currency(),
        prices.source(),
        "CPU and memory that the cloned manifests request; the embedded runtime starts no pods");
  }
}
