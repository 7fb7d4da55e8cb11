package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.City;
import hms.esr.kernel.process.CityListener;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.process.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener learns of rows and mails. */
class ListenerTest {
  @TempDir private Path folder;

  private record Row(String table, long key, int citizen, long atMs, double value) {}

  private static final class Rows implements CityListener {
    private final City city;
    private final List<Row> rows = new ArrayList<>();
    private int mails;

    Rows(City city) {
      this.city = city;
    }

    @Override
    public void row(Simulation simulation, int slot, Steps.Row row) {
      rows.add(
          new Row(
              city.blueprint().tables().get(row.table()).name(),
              simulation.key(slot),
              simulation.citizen(slot),
              simulation.now(),
              row.numbers().getFirst().value(simulation, slot)));
    }

    @Override
    public void mail(Simulation simulation, int slot, Steps.Mail mail) {
      mails++;
    }
  }

  @Test
  void rowsOfACaseShareItsKeyAndListeningChangesNothing() {
    City city =
        new ProbeCity()
            .count("20")
            .steps(
                """
                - draw: { a: { uniform: { min: 0, max: 1 } } }
                - row: { table: log, set: { what: BEGIN, value: case.a } }
                - mail: { template: hello }
                - serve: { pool: front-desk, minutes: 10 }
                - row: { table: log, set: { what: END, value: case.a } }
                """)
            .in(folder);
    CityProgram program =
        CityProgram.compile(city, ProbeCity.people(), ArmSettings.defaults(), null);
    RunWindow window = new RunWindow(0, 2);
    Rows heard = new Rows(city);
    ReplicationResult listened = program.simulate(7, 0, window, () -> false, heard);
    ReplicationResult unheard = program.simulate(7, 0, window, () -> false);
    assertArrayEquals(unheard.values(), listened.values());
    assertEquals(40, heard.rows.size());
    assertEquals(20, heard.mails);
    Set<Long> keys = new HashSet<>();
    for (Row row : heard.rows) {
      assertEquals("log", row.table());
      keys.add(row.key());
      List<Row> ofTheCase = heard.rows.stream().filter(r -> r.key() == row.key()).toList();
      assertEquals(2, ofTheCase.size());
      assertEquals(ofTheCase.getFirst().value(), ofTheCase.getLast().value());
      assertEquals(ofTheCase.getFirst().citizen(), ofTheCase.getLast().citizen());
      assertTrue(ofTheCase.getFirst().atMs() < ofTheCase.getLast().atMs());
    }
    assertEquals(20, keys.size());
  }
}
