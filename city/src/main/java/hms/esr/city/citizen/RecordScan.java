package hms.esr.city.citizen;

import hms.esr.city.citizen.PopulationCertificate.Violation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds records, in order, against the ranges in which nobody real lives. */
final class RecordScan {
  static final int MAX_LISTED = 1000;

  private static final int ID_LENGTH = 36;

  private final IdPrefix prefix;
  private final Population population;
  private final Set<String> addresses = new HashSet<>(); // asked, never iterated
  private final Set<String> streets;
  private final BitSet phonesSeen = new BitSet();
  private final List<Violation> violations = new ArrayList<>();
  private int household = -1;
  private String phone = "";
  private int scanned;
  private long violationCount;

  RecordScan(IdPrefix prefix, Population population) {
    this.prefix = prefix;
    this.population = population;
    Marginals marginals = population.marginals();
    streets = new HashSet<>(marginals.streets().names());
    for (int d = 0; d < marginals.districts(); d++) {
      addresses.add(place(marginals.districtName(d), marginals.postalCode(d)));
    }
  }

  /** Scans citizen {@code i}; citizens come in order. */
  void scan(int i, Citizen citizen) {
    scanned++;
    scanId(i, citizen.id());
    scanPhone(i, citizen.contact().phone());
    String mail = citizen.contact().mail();
    check(
        i,
        ReservedRange.MAIL.field(),
        mail,
        ReservedRange.MAIL.holds(mail),
        ReservedRange.MAIL.text());
    scanAddress(i, citizen.address());
    text(i, "id", citizen.id());
    text(i, "name", citizen.name());
    text(i, "sex", citizen.sex());
    text(i, "incomeBand", citizen.household().incomeBand());
    text(i, "tenure", citizen.household().tenure());
    text(i, "phone", citizen.contact().phone());
    text(i, "mail", mail);
    citizen
        .habits()
        .forEach(
            (service, habit) -> {
              text(i, "habits", service);
              text(i, "channel", habit.channel());
            });
  }

  int scanned() {
    return scanned;
  }

  long violationCount() {
    return violationCount;
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  private void scanId(int i, String id) {
    boolean form = id.length() == ID_LENGTH && id.startsWith(prefix.value());
    for (int k = 0; k < id.length() && form; k++) {
      char c = id.charAt(k);
      form =
          switch (k) {
            case 8, 13, 18, 23 -> c == '-';
            case 14 -> c == '8';
            case 19 -> c == '8' || c == '9' || c == 'a' || c == 'b';
            default -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
          };
    }
    check(i, "id", id, form, "a UUID of version 8 that begins with " + prefix.value());
  }

  private void scanPhone(int i, String value) {
    int slot = ReservedRange.phoneSlot(value);
    check(i, "phone", value, slot >= 0, ReservedRange.PHONE.text());
    int lives = population.household(i);
    if (lives == household) {
      check(i, "phone", value, value.equals(phone), "one phone a household");
      return;
    }
    household = lives;
    phone = value;
    if (slot >= 0) {
      check(i, "phone", value, !phonesSeen.get(slot), "no phone of another household");
      phonesSeen.set(slot);
    }
  }

  private void scanAddress(int i, Address address) {
    String code = address.postalCode();
    check(
        i,
        "postalCode",
        code,
        ReservedRange.POSTAL_CODE.holds(code),
        ReservedRange.POSTAL_CODE.text());
    check(
        i,
        "district",
        address.district(),
        addresses.contains(place(address.district(), code)),
        "a district of the marginals file with its postal code");
    check(
        i,
        "street",
        address.street(),
        streets.contains(address.street()),
        "a street of the marginals file");
    text(i, "district", address.district());
    text(i, "street", address.street());
  }

  private static String place(String district, String postalCode) {
    return district + "\n" + postalCode;
  }

  private void text(int i, String field, String value) {
    check(i, field, value, ReservedRange.NO_SSN.holds(value), ReservedRange.NO_SSN.text());
  }

  private void check(int i, String field, String value, boolean holds, String rule) {
    if (holds) {
      return;
    }
    violationCount++;
    if (violations.size() < MAX_LISTED) {
      violations.add(new Violation(i, field, value, rule));
    }
  }
}
