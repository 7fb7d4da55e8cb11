package hms.esr.eventlog;

import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** All citizens as a table; they do not change. */
final class CitizensTable {
  private CitizensTable() {}

  static String create(TableInfo table) {
    List<String> columns =
        table.columns().stream()
            .map(column -> Database.quoted(column.name()) + " " + column.type().sql() + " not null")
            .toList();
    return "create table " + table.name() + " (" + String.join(", ", columns) + ")";
  }

  static void fill(DuckDBConnection connection, Population population) {
    Marginals marginals = population.marginals();
    try (DuckDBAppender appender = connection.createAppender("main", TableCatalog.CITIZENS)) {
      for (int i = 0; i < population.size(); i++) {
        appender
            .beginRow()
            .append((long) i)
            .append((long) population.age(i))
            .append(population.male(i) ? "male" : "female")
            .append(marginals.districtName(population.district(i)))
            .append(marginals.incomeBandName(population.incomeBand(i)))
            .append((long) population.incomeThousands(i))
            .append((long) population.household(i))
            .append((long) population.householdSize(i))
            .append(population.owner(i))
            .append(population.online(i))
            .endRow();
      }
    } catch (SQLException e) {
      throw QueryErrors.told(e, "");
    }
  }
}
