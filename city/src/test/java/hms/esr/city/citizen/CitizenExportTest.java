package hms.esr.city.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CitizenExportTest {
  private static final int CITIZENS = 500;

  private final CitizenRegister register = ReferenceMarginals.register(42, CITIZENS);
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void ndjsonReadsBackAsTheSameCitizens() throws IOException {
    List<String> lines = exported(CitizenExport::ndjson).lines().toList();
    assertEquals(CITIZENS, lines.size());
    for (int i = 0; i < CITIZENS; i++) {
      assertEquals(register.citizen(i), mapper.readValue(lines.get(i), Citizen.class));
    }
  }

  @Test
  void aLineIsTheJsonOfTheRecordMemberForMember() throws IOException {
    List<String> lines = exported(CitizenExport::ndjson).lines().toList();
    for (int i = 0; i < CITIZENS; i++) {
      assertEquals(mapper.writeValueAsString(register.citizen(i)), lines.get(i));
    }
  }

  @Test
  void csvReadsBackAsTheSameCitizens() throws IOException {
    String csv = exported(CitizenExport::csv);
    List<String> lines = List.of(csv.split("\r\n"));
    assertTrue(csv.endsWith("\r\n"));
    assertEquals(CITIZENS + 1, lines.size());
    List<String> columns = List.of(lines.getFirst().split(","));
    for (int i = 0; i < CITIZENS; i++) {
      String[] values = lines.get(i + 1).split(",", -1);
      assertEquals(columns.size(), values.length);
      Map<String, String> row = new LinkedHashMap<>();
      for (int k = 0; k < values.length; k++) {
        row.put(columns.get(k), values[k]);
      }
      assertEquals(register.citizen(i), citizen(row));
    }
  }

  @Test
  void csvQuotesWhatWouldBreakARow() throws IOException {
    Citizen plain = register.citizen(0);
    Citizen odd =
        new Citizen(
            plain.id(),
            "Ada \"Q\", the first",
            plain.age(),
            plain.sex(),
            plain.household(),
            plain.address(),
            plain.contact(),
            plain.habits());
    StringWriter row = new StringWriter();
    CitizenCsv.row(row, odd);
    assertTrue(row.toString().contains(",\"Ada \"\"Q\"\", the first\","), row.toString());
  }

  private interface Export {
    void write(CitizenRegister register, OutputStream out) throws IOException;
  }

  private String exported(Export export) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(register, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Citizen citizen(Map<String, String> row) {
    Map<String, Habit> habits = new LinkedHashMap<>();
    for (String service : ReferenceMarginals.SERVICES) {
      habits.put(
          service,
          new Habit(
              Double.parseDouble(value(row, "habits." + service + ".rates")),
              value(row, "habits." + service + ".channel"),
              Double.parseDouble(value(row, "habits." + service + ".patience"))));
    }
    return new Citizen(
        value(row, "id"),
        value(row, "name"),
        Integer.parseInt(value(row, "age")),
        value(row, "sex"),
        new Household(
            Integer.parseInt(value(row, "household.size")),
            value(row, "household.incomeBand"),
            value(row, "household.tenure")),
        new Address(
            value(row, "address.district"),
            value(row, "address.street"),
            Integer.parseInt(value(row, "address.number")),
            value(row, "address.postalCode")),
        new Contact(value(row, "contact.phone"), value(row, "contact.mail")),
        habits);
  }

  private static String value(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new AssertionError("no column " + column + " in " + row.keySet());
    }
    return value;
  }
}
