package hms.esr.kernel.statistics;

/**
 * Finds where a series' initial transient ends: MSER-5 cuts off the start whose removal makes the
 * squared standard error of the rest smallest, over means of five observations each.
 *
 * <p>Source: K. P. White, M. J. Cobb, S. C. Spratt, "A comparison of five steady-state truncation
 * heuristics for simulation", Proc. Winter Simulation Conference, 2000, 755-760.
 */
public final class Mser5 {
  /** Observations a batch. */
  public static final int BATCH = 5;

  private Mser5() {}

  /**
   * How many observations to cut off: a multiple of five, at most half of the series. An answer of
   * exactly half says that the series is too short to tell.
   *
   * @param series at least ten numbers; NaN counts as not observed
   * @throws IllegalArgumentException when it is shorter
   */
  public static int truncation(double[] series) {
    int batches = series.length / BATCH;
    if (batches < 2) {
      throw new IllegalArgumentException(
          "MSER-5 needs at least " + 2 * BATCH + " observations, not " + series.length);
    }
    double[] means = batchMeans(series, batches);
    double roundOff = roundOff(means);
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cut = 0; cut <= batches / 2; cut++) {
      double score = Math.max(roundOff, score(means, cut));
      if (score < least) {
        least = score;
        best = cut;
      }
    }
    return best * BATCH;
  }

  private static double[] batchMeans(double[] series, int batches) {
    double[] means = new double[batches];
    double before = firstObserved(series);
    for (int batch = 0; batch < batches; batch++) {
      double sum = 0;
      int count = 0;
      for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
        if (!Double.isNaN(series[i])) {
          sum += series[i];
          count++;
        }
      }
      // A batch in which nothing was observed must not look like a change.
      means[batch] = count == 0 ? before : sum / count;
      before = means[batch];
    }
    return means;
  }

  private static double firstObserved(double[] series) {
    for (double value : series) {
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return 0;
  }

  /** What is smaller comes from rounding alone and must not choose among cuts. */
  private static double roundOff(double[] means) {
    double largest = 0;
    for (double mean : means) {
      largest = Math.max(largest, Math.abs(mean));
    }
    return largest * largest * 1e-26;
  }

  private static double score(double[] means, int cut) {
    int kept = means.length - cut;
    double mean = 0;
    for (int i = cut; i < means.length; i++) {
      mean += means[i];
    }
    mean /= kept;
    double squares = 0;
    for (int i = cut; i < means.length; i++) {
      squares += (means[i] - mean) * (means[i] - mean);
    }
    return squares / ((double) kept * kept);
  }
}
