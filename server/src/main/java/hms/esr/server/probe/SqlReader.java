package hms.esr.server.probe;

import hms.esr.city.City;
import hms.esr.eventlog.ProbeCheck;
import hms.esr.eventlog.QueryException;
import hms.esr.server.city.Cities;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads a probe's query. */
@ApplicationScoped
class SqlReader {
  private final Cities cities;

  SqlReader(Cities cities) {
    this.cities = cities;
  }

  /**
   * Checks that a text is one query that may be asked of a city of this server. A definition holds
   * for sandboxes of every city, so one that knows the tables is enough.
   */
  void check(String query) throws FaultyScriptException {
    QueryException fault = null;
    for (String name : cities.names()) {
      QueryException here = faultIn(cities.city(name), query);
      if (here == null) {
        return;
      }
      // The reference city's tables are the ones that most queries mean.
      fault = fault == null || name.equals("reference") ? here : fault;
    }
    if (fault != null) {
      throw new FaultyScriptException(fault.line(), fault.column(), fault.detail());
    }
  }

  private static @Nullable QueryException faultIn(City city, String query) {
    try {
      ProbeCheck.check(city.blueprint(), query);
      return null;
    } catch (QueryException wrong) {
      return wrong;
    }
  }
}
