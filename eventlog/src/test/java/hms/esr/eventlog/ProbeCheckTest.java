package hms.esr.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A probe's query is looked at before any run. */
class ProbeCheckTest {
  @TempDir private Path folder;

  @Test
  void namesAndTypesAreLookedAtWithoutARow() {
    var city = ShelfCity.in(folder).city().blueprint();
    ProbeCheck.check(city, "select avg(fee) from loans join citizens c on c.number = citizen");
    QueryException wrong =
        assertThrows(
            QueryException.class, () -> ProbeCheck.check(city, "select avg(fees)\nfrom loans"));
    assertEquals(1, wrong.line());
    assertEquals(12, wrong.column());
    assertThrows(QueryException.class, () -> ProbeCheck.check(city, "select fee, id from loans"));
    assertThrows(QueryException.class, () -> ProbeCheck.check(city, "drop table loans"));
  }
}
