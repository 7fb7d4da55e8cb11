package hms.esr.server.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Two distributions over the same classes, and rails below with their quantiles.
 *
 * @param heading what it is called
 * @param axisTitle what is measured, with its unit
 * @param bounds edges of the classes, ascending, one more than there are classes
 * @param first the distribution in the baseline's ink
 * @param second the distribution in the simulated ink
 */
public record HistogramChart(
    Heading heading, String axisTitle, List<Double> bounds, Shares first, Shares second) {
  private static final int HEIGHT = 250;
  private static final int RAIL = 26;
  private static final int PERCENT = 100;

  /**
   * A distribution.
   *
   * @param label for people
   * @param shares share of the values in each class, 0 to 1
   * @param quantiles marked on its rail, ascending, with their labels
   */
  public record Shares(String label, List<Double> shares, List<Tick> quantiles) {
    public Shares {
      shares = List.copyOf(shares);
      quantiles = List.copyOf(quantiles);
    }
  }

  public HistogramChart {
    bounds = List.copyOf(bounds);
  }

  /** Draws it. */
  public Chart draw() {
    Svg svg = new Svg();
    double right = Math.max(TextWidth.of(first.label()), TextWidth.of(second.label())) + 12;
    Axis across =
        Axis.around(
            axisTitle,
            DoubleStream.concat(
                DoubleStream.of(bounds.getFirst(), bounds.getLast()),
                DoubleStream.concat(marks(first), marks(second))));
    DoubleStream shares =
        DoubleStream.concat(
            first.shares().stream().mapToDouble(share -> PERCENT * share),
            second.shares().stream().mapToDouble(share -> PERCENT * share));
    Axis up =
        Axis.around("% of them in each class", DoubleStream.concat(DoubleStream.of(0), shares));
    Frame frame = Frame.draw(svg, across, up, HEIGHT, right);
    distribution(svg, frame, first, Ink.BASELINE);
    distribution(svg, frame, second, Ink.SIMULATED);
    rail(svg, frame, first, Ink.BASELINE, HEIGHT + RAIL / 2.0);
    rail(svg, frame, second, Ink.SIMULATED, HEIGHT + 1.7 * RAIL);
    return new Chart(heading, Frame.WIDTH, HEIGHT + 2 * RAIL + 18, svg.toString());
  }

  private static DoubleStream marks(Shares shares) {
    return shares.quantiles().stream().mapToDouble(Tick::at);
  }

  private void distribution(Svg svg, Frame frame, Shares shares, Ink ink) {
    List<double[]> steps = new ArrayList<>();
    double floor = frame.y().from();
    steps.add(new double[] {frame.x().at(bounds.getFirst()), floor});
    for (int i = 0; i < shares.shares().size(); i++) {
      double y = frame.y().at(PERCENT * shares.shares().get(i));
      steps.add(new double[] {frame.x().at(bounds.get(i)), y});
      steps.add(new double[] {frame.x().at(bounds.get(i + 1)), y});
    }
    steps.add(new double[] {frame.x().at(bounds.getLast()), floor});
    String path = Svg.through(steps);
    svg.path("c-band-" + ink.code(), path + "z").path("c-line-" + ink.code(), path);
  }

  /** The quantiles share the axis above, so the eye can drop from one to the other. */
  private static void rail(Svg svg, Frame frame, Shares shares, Ink ink, double y) {
    svg.line("c-grid", frame.x().from(), y, frame.x().to(), y);
    svg.text("c-name-" + ink.code(), Svg.Anchor.START, frame.x().to() + 8, y + 4, shares.label());
    Mark[] marks = {Mark.DOT, Mark.DIAMOND, Mark.TRIANGLE_UP};
    double free = 0;
    for (int i = 0; i < shares.quantiles().size(); i++) {
      Tick quantile = shares.quantiles().get(i);
      if (!Double.isFinite(quantile.at())) {
        continue;
      }
      double x = frame.x().at(quantile.at());
      svg.mark(marks[i % marks.length], ink, x, y);
      double width = TextWidth.of(quantile.label());
      if (x - width / 2 >= free) {
        svg.text("c-text", Svg.Anchor.MIDDLE, x, y + 18, quantile.label());
        free = x + width / 2 + 4;
      }
    }
  }
}
