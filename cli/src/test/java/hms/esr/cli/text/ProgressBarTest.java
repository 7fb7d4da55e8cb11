package hms.esr.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void theBarHasTheSameWidthAtEveryFraction() {
    assertEquals("[------------------------------]   0 %", ProgressBar.bar(0));
    assertEquals("[###---------------------------]   9 %", ProgressBar.bar(0.094));
    assertEquals("[###---------------------------]  10 %", ProgressBar.bar(0.0951));
    assertEquals("[##############################] 100 %", ProgressBar.bar(1));
    for (int thousandths = 0; thousandths <= 1000; thousandths++) {
      assertEquals(38, ProgressBar.bar(thousandths / 1000.0).length(), thousandths + " / 1000");
    }
  }

  @Test
  void whatIsOutOfRangeIsClamped() {
    assertEquals(ProgressBar.bar(1), ProgressBar.bar(7));
    assertEquals(ProgressBar.bar(0), ProgressBar.bar(-1));
  }

  @Test
  void anUnknownFractionShowsAFrame() {
    assertEquals("[..............................]", ProgressBar.bar(Double.NaN));
  }
}
