package hms.esr.kernel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.random.RandomSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Mser5Test {
  private static double[] noise(int length, int replication) {
    RandomSource random = new RandomSource(7, replication);
    double[] series = new double[length];
    for (int i = 0; i < length; i++) {
      series[i] = 10 + random.uniform(1, i, 0) - 0.5;
    }
    return series;
  }

  @Test
  void aStepIsCutOffAtItsEnd() {
    double[] series = new double[100];
    Arrays.fill(series, 0, 20, 5);
    Arrays.fill(series, 20, 100, 9);
    assertEquals(20, Mser5.truncation(series));
  }

  @Test
  void roundingChoosesNoCut() {
    double[] series = new double[112];
    Arrays.fill(series, 100.1 / 3);
    Arrays.fill(series, 0, 30, 0);
    assertEquals(30, Mser5.truncation(series));
  }

  @Test
  void aConstantSeriesKeepsEverything() {
    assertEquals(0, Mser5.truncation(new double[50]));
  }

  @Test
  void aTransientInNoiseIsCutOffNearItsEndInNineOfTenSeries() {
    int near = 0;
    for (int replication = 0; replication < 100; replication++) {
      double[] series = noise(200, replication);
      for (int i = 0; i < 40; i++) {
        series[i] -= 6 * Math.exp(-i / 8.0);
      }
      int cut = Mser5.truncation(series);
      if (cut >= 15 && cut <= 60) {
        near++;
      }
    }
    assertTrue(near >= 90, near + " of 100");
  }

  @Test
  void aTrendWithoutEndAnswersHalfWhichSaysTooShort() {
    double[] series = new double[100];
    for (int i = 0; i < series.length; i++) {
      series[i] = i;
    }
    assertEquals(50, Mser5.truncation(series));
  }

  @Test
  void daysWithoutAnObservationDoNotLookLikeAChange() {
    double[] series = new double[60];
    Arrays.fill(series, 3);
    Arrays.fill(series, 10, 25, Double.NaN);
    assertEquals(0, Mser5.truncation(series));
  }

  @Test
  void aSeriesTooShortForTwoBatchesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Mser5.truncation(new double[9]));
  }
}
