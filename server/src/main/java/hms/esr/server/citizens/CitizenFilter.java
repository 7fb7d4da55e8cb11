package hms.esr.server.citizens;

import hms.esr.city.blueprint.NearestName;
import hms.esr.city.citizen.CitizenRegister;
import hms.esr.city.citizen.Marginals;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which citizens to list; a null takes all.
 *
 * @param district a district's whole name
 * @param name a part of the name, in any case
 */
public record CitizenFilter(@Nullable String district, @Nullable String name) {

  /** Whether citizen {@code i} is taken. */
  interface Check {
    boolean takes(int i);
  }

  /** The filter for one register; an unknown district is refused with the nearest names. */
  Check on(CitizenRegister register) {
    int wanted = district == null ? -1 : index(register.population().marginals(), district);
    String part = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    return i ->
        (wanted < 0 || register.population().district(i) == wanted)
            && (part.isEmpty()
                || register.citizen(i).name().toLowerCase(Locale.ROOT).contains(part));
  }

  private static int index(Marginals marginals, String district) {
    List<String> names =
        IntStream.range(0, marginals.districts()).mapToObj(marginals::districtName).toList();
    int index = names.indexOf(district);
    if (index < 0) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "unknown-district",
          "There is no district '"
              + district
              + "'"
              + NearestName.hint(district, names)
              + "; there are: "
              + String.join(", ", names)
              + ".");
    }
    return index;
  }
}
