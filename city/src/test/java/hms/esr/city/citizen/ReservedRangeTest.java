package hms.esr.city.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedRangeTest {
  @ParameterizedTest
  @CsvSource({
    "PHONE, 019-555-0123, true",
    "PHONE, 999-555-0100, true",
    "PHONE, 371-555-0199, true",
    "PHONE, 019-555-0123 x7, true",
    "PHONE, 019-555-0123 x0, false",
    "PHONE, 019-555-0123 x, false",
    "PHONE, 019-555-0123 x12345, false",
    "PHONE, 212-555-0123, false",
    "PHONE, 019-555-0223, false",
    "PHONE, 019-556-0123, false",
    "PHONE, 555-0123, false",
    "PHONE, 019-555-01234, false",
    "MAIL, ada.quill.7@example.org, true",
    "MAIL, ada@example.com, false",
    "MAIL, ada@example.org.real.net, false",
    "MAIL, @example.org, false",
    "MAIL, ada@b@example.org, false",
    "POSTAL_CODE, 00011, true",
    "POSTAL_CODE, 00000, false",
    "POSTAL_CODE, 00501, false",
    "POSTAL_CODE, 0001, false",
    "POSTAL_CODE, 000111, false",
    "NO_SSN, 123-45-6789, false",
    "NO_SSN, 123456789, false",
    "NO_SSN, id 123 45 6789., false",
    "NO_SSN, 123-456789, false",
    "NO_SSN, x0123456789x, false",
    "NO_SSN, 12-345-6789, true",
    "NO_SSN, 019-555-0123, true",
    "NO_SSN, 12345678, true",
    "NO_SSN, Upper Thistlen, true",
  })
  void aValueIsHeldAgainstItsRange(ReservedRange range, String value, boolean holds) {
    assertEquals(holds, range.holds(value));
  }
}
