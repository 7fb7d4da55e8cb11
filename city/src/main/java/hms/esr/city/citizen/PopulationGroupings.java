package hms.esr.city.citizen;

import hms.esr.kernel.process.Grouping;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Divides a population by what an effect may depend on: a byte a citizen for each. */
final class PopulationGroupings {
  private final Population people;

  PopulationGroupings(Population people) {
    this.people = people;
  }

  /**
   * District, income band and channel. The channel a citizen takes is drawn for every service anew,
   * so the last is what all these draws hang on: whether the citizen uses the web without help.
   */
  List<CitizenGrouping> all() {
    Marginals marginals = people.marginals();
    List<String> districts =
        IntStream.range(0, marginals.districts()).mapToObj(marginals::districtName).toList();
    List<String> bands =
        IntStream.range(0, marginals.incomeBands()).mapToObj(marginals::incomeBandName).toList();
    return List.of(
        grouping("district", "District", districts, people::district),
        grouping("income", "Household income, USD a year", bands, people::incomeBand),
        grouping(
            "channel",
            "Channel",
            List.of("online", "phone or counter"),
            i -> people.online(i) ? 0 : 1));
  }

  private CitizenGrouping grouping(
      String name, String title, List<String> labels, IntUnaryOperator group) {
    byte[] ofCitizen = new byte[people.size()];
    for (int i = 0; i < ofCitizen.length; i++) {
      ofCitizen[i] = (byte) group.applyAsInt(i);
    }
    return new CitizenGrouping(title, labels, new Grouping(name, labels.size(), ofCitizen));
  }
}
