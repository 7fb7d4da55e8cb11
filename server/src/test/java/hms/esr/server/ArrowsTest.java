package hms.esr.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture: who may know whom. */
class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("hms.esr");

  private static final String KERNEL = "hms.esr.kernel..";
  private static final String CITY = "hms.esr.city..";
  private static final String EVENTLOG = "hms.esr.eventlog..";
  private static final String CLONER = "hms.esr.cloner..";
  private static final String SERVER = "hms.esr.server..";
  private static final String API = "hms.esr.server.api..";
  private static final String WIRING = "hms.esr.server.wiring..";
  private static final String EMBEDDED = "hms.esr.server.runtime.embedded..";

  @Test
  void theKernelKnowsNobody() {
    check(noClasses().that().resideInAPackage(KERNEL), CITY, CLONER, SERVER);
  }

  @Test
  void theCityKnowsOnlyTheKernel() {
    check(noClasses().that().resideInAPackage(CITY), CLONER, SERVER);
  }

  @Test
  void theKernelAndTheCityDoNotKnowWhoLogsThem() {
    check(noClasses().that().resideInAnyPackage(KERNEL, CITY, CLONER), EVENTLOG);
  }

  @Test
  void theEventLogKnowsTheKernelAndTheCityButNotItsEngine() {
    check(noClasses().that().resideInAPackage(EVENTLOG), CLONER, SERVER, "hms.esr.city.engine..");
  }

  @Test
  void onlyTheEventLogSpeaksToDuckDb() {
    check(
        noClasses().that().resideInAPackage("hms.esr..").and().resideOutsideOfPackage(EVENTLOG),
        "org.duckdb..");
  }

  @Test
  void theClonerKnowsNobody() {
    check(noClasses().that().resideInAPackage(CLONER), KERNEL, CITY, SERVER);
  }

  @Test
  void onlyAnEmbeddedRuntimeKnowsWhatIsEmbedded() {
    check(
        noClasses().that().resideInAPackage(SERVER).and().resideOutsideOfPackage(EMBEDDED),
        EMBEDDED,
        "hms.esr.city.engine..");
  }

  @Test
  void aRuntimeKnowsNoFeature() {
    check(
        noClasses().that().resideInAPackage("hms.esr.server.runtime.."),
        "hms.esr.server.sandbox..",
        "hms.esr.server.scenario..",
        "hms.esr.server.probe..",
        "hms.esr.server.run..",
        "hms.esr.server.report..",
        "hms.esr.server.citizens..",
        "hms.esr.server.cleanup..",
        "hms.esr.server.data..",
        API);
  }

  @Test
  void noFeatureKnowsTheApiOrTheWiring() {
    check(
        noClasses().that().resideInAPackage(SERVER).and().resideOutsideOfPackages(API, WIRING),
        API,
        WIRING);
  }

  @Test
  void onlyTheApiAndTheWiringSpeakHttp() {
    check(
        noClasses()
            .that()
            .resideInAPackage("hms.esr..")
            .and()
            .resideOutsideOfPackages(API, WIRING, "hms.esr.cli.."),
        "jakarta.ws.rs..",
        "io.vertx..",
        "org.jboss.resteasy..");
  }

  @Test
  void onlyTheWiringReadsTheSystemClock() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(SERVER)
            .and()
            .resideOutsideOfPackage(WIRING)
            .should()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
    rule.check(CLASSES);
  }

  private static void check(
      com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction who, String... whom) {
    who.should().dependOnClassesThat().resideInAnyPackage(whom).check(CLASSES);
  }
}
