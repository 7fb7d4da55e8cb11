package hms.esr.city.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  @Test
  void aSwapOfNeighboursIsOneSlip() {
    assertEquals(1, NearestName.distance("permit", "pemrit"));
    assertEquals(3, NearestName.distance("kitten", "sitting"));
    assertEquals(6, NearestName.distance("", "permit"));
  }

  @Test
  void theNearestComeFirstAndTiesKeepTheirOrder() {
    assertEquals(
        List.of("permit", "permits", "hermit"),
        NearestName.of("permit", List.of("permits", "hermit", "invoice", "permit", "termite")));
  }

  @Test
  void aNameUnlikeAllOthersHasNoNearest() {
    assertEquals(List.of(), NearestName.of("invoice", List.of("permit", "inspection")));
    assertEquals("", NearestName.hint("invoice", List.of("permit", "inspection")));
  }

  @Test
  void caseDoesNotMatter() {
    assertEquals(" (did you mean REVIEWERS?)", NearestName.hint("reviewer", List.of("REVIEWERS")));
  }

  @Property
  void theDistanceIsTheSameBothWays(
      @ForAll @AlphaChars @StringLength(max = 12) String a,
      @ForAll @AlphaChars @StringLength(max = 12) String b) {
    assertEquals(NearestName.distance(a, b), NearestName.distance(b, a));
  }
}
