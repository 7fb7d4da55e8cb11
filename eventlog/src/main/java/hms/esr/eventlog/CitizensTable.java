package hms.esr.eventlog;

import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** All citizens as a table; they do not change. */
final class CitizensTable {
  static final String CREATE =
      "create table citizens (number bigint not null, age bigint not null, sex varchar not null,"
          + " district varchar not null, income_band varchar not null, income_thousands bigint not"
          + " null, household bigint not null, household_size bigint not null, owner boolean not"
          + " null, online boolean not null)";

  private CitizensTable() {}

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
