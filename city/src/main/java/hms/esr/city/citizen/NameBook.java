package hms.esr.city.citizen;

import java.util.List;
import java.util.Map;

/** Given names by sex, and surnames, with their odds. */
final class NameBook {
  private final List<String> male;
  private final List<String> female;
  private final List<String> surnames;
  private final Discrete maleOdds;
  private final Discrete femaleOdds;
  private final Discrete surnameOdds;

  NameBook(MarginalsFile.Names file) {
    male = names("names.male", file.male());
    female = names("names.female", file.female());
    surnames = names("names.surnames", file.surnames());
    maleOdds = MarginalsChecks.distribution("names.male", file.male().values());
    femaleOdds = MarginalsChecks.distribution("names.female", file.female().values());
    surnameOdds = MarginalsChecks.distribution("names.surnames", file.surnames().values());
  }

  String given(boolean isMale, double uniform) {
    return isMale ? male.get(maleOdds.at(uniform)) : female.get(femaleOdds.at(uniform));
  }

  String surname(double uniform) {
    return surnames.get(surnameOdds.at(uniform));
  }

  private static List<String> names(String member, Map<String, Double> odds) {
    for (String name : odds.keySet()) {
      if (!name.matches("[A-Za-z]+(-[A-Za-z]+)*")) { // they become part of a mail address
        throw new MarginalsException(
            member + ": \"" + name + "\" may have only the letters A to Z, and single hyphens");
      }
    }
    return List.copyOf(odds.keySet());
  }
}
