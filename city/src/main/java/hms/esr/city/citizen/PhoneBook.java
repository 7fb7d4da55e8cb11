package hms.esr.city.citizen;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that may be given out: 555-0100 to 555-0199 under each fictional area code.
 *
 * <p>Household h gets the slot (h·step + start) modulo the numbers there are, which is a different
 * one for each of the first {@link #numbers()} households; after that the numbers are shared, each
 * household under an extension of its own.
 */
final class PhoneBook {
  private static final int NUMBERS_PER_CODE = 100;
  private static final int STEP = 7919; // a prime, so that neighbours do not have adjacent numbers

  private final int[] areaCodes;

  PhoneBook(List<String> ranges) {
    List<Integer> codes = new ArrayList<>();
    for (String range : ranges) {
      if (!range.matches("\\d{3}-\\d{3}")) {
        throw new MarginalsException(
            "phones.area_codes: \"" + range + "\" is no range such as \"000-199\"");
      }
      int to = Integer.parseInt(range.substring(4));
      for (int code = Integer.parseInt(range.substring(0, 3)); code <= to; code++) {
        if (!ReservedRange.neverAnAreaCode(code)) {
          throw new MarginalsException(
              "phones.area_codes: %03d could be a real area code; take 0xx, 1xx, N9X, 37X or 96X"
                  .formatted(code));
        }
        if (codes.contains(code)) {
          throw new MarginalsException("phones.area_codes: %03d is listed twice".formatted(code));
        }
        codes.add(code);
      }
    }
    if (codes.isEmpty()) {
      throw new MarginalsException("phones.area_codes: at least one code is needed");
    }
    areaCodes = codes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many households can have a number without an extension. */
  int numbers() {
    return areaCodes.length * NUMBERS_PER_CODE;
  }

  /** The phone of household {@code household}; {@code start} shifts the whole book by the seed. */
  String phone(int household, long start) {
    int numbers = numbers();
    int step = numbers % STEP == 0 ? 1 : STEP; // a bijection needs a step without common divisor
    long shift = Math.floorMod(start, (long) numbers);
    int slot = (int) ((household % numbers * (long) step + shift) % numbers);
    int extension = household / numbers;
    int code = areaCodes[slot / NUMBERS_PER_CODE];
    int line = slot % NUMBERS_PER_CODE;
    StringBuilder phone = new StringBuilder(16);
    phone.append((char) ('0' + code / 100));
    phone.append((char) ('0' + code / 10 % 10));
    phone.append((char) ('0' + code % 10));
    phone.append("-555-01");
    phone.append((char) ('0' + line / 10));
    phone.append((char) ('0' + line % 10));
    if (extension > 0) {
      phone.append(" x").append(extension);
    }
    return phone.toString();
  }
}
