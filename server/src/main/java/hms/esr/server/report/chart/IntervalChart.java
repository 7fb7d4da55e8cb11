package hms.esr.server.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Dots with whiskers, a row each, over one horizontal axis that holds 0.
 *
 * @param heading what it is called
 * @param axisTitle what is measured, with its unit
 * @param blocks the rows, in groups
 */
public record IntervalChart(Heading heading, String axisTitle, List<Block> blocks) {
  private static final int LABEL = 16;
  private static final int ROW = 44;
  private static final int HEAD = 26;
  private static final int EDGE = 22;
  private static final int BELOW = 42;

  /**
   * Rows under one heading.
   *
   * @param title may be empty
   * @param rows from top to bottom
   */
  public record Block(String title, List<Interval> rows) {
    public Block {
      rows = List.copyOf(rows);
    }
  }

  public IntervalChart {
    blocks = List.copyOf(blocks);
  }

  /** Draws it. */
  public Chart draw() {
    Axis axis = axis();
    Scale x = new Scale(axis.low(), axis.high(), EDGE, Frame.WIDTH - EDGE);
    int height = BELOW + 6;
    for (Block block : blocks) {
      height += (block.title().isEmpty() ? 0 : HEAD) + ROW * block.rows().size();
    }
    Svg svg = new Svg();
    labels(svg, axis, x, height - BELOW);
    double y = 0;
    for (Block block : blocks) {
      if (!block.title().isEmpty()) {
        svg.text("c-head", Svg.Anchor.START, 0, y + LABEL + 2, block.title());
        y += HEAD;
      }
      for (Interval row : block.rows()) {
        grid(svg, axis, x, y);
        row(svg, x, row, y);
        y += ROW;
      }
    }
    return new Chart(heading, Frame.WIDTH, height, svg.toString());
  }

  private Axis axis() {
    List<Double> values = new ArrayList<>(List.of(0.0));
    for (Block block : blocks) {
      for (Interval row : block.rows()) {
        values.addAll(List.of(row.mean(), row.low(), row.high()));
      }
    }
    return Axis.around(axisTitle, values.stream().flatMapToDouble(DoubleStream::of)).signed();
  }

  private static void labels(Svg svg, Axis axis, Scale x, double bottom) {
    for (Tick tick : axis.ticks()) {
      double at = x.at(tick.at());
      svg.text("c-text", Svg.Anchor.MIDDLE, at, bottom + 18, tick.label());
    }
    svg.text("c-text", Svg.Anchor.MIDDLE, Frame.WIDTH / 2.0, bottom + 36, axis.title());
  }

  /** The grid of one row: it stops below the row's text, which it would cross. */
  private static void grid(Svg svg, Axis axis, Scale x, double top) {
    for (Tick tick : axis.ticks()) {
      double at = x.at(tick.at());
      svg.line(tick.at() == 0 ? "c-zero" : "c-grid", at, top + LABEL + 5, at, top + ROW);
    }
  }

  private static void row(Svg svg, Scale x, Interval row, double top) {
    double room = Frame.WIDTH - TextWidth.of(row.text()) - 10;
    svg.text("c-name-n", Svg.Anchor.START, 0, top + LABEL, TextWidth.fitting(row.label(), room));
    svg.text("c-text", Svg.Anchor.END, Frame.WIDTH, top + LABEL, row.text());
    double y = top + LABEL + 14;
    if (row.hasRange()) {
      double low = x.inside(row.low());
      double high = x.inside(row.high());
      svg.path(
          "c-whisker-" + row.ink().code(),
          "M" + Svg.at(low, y) + "L" + Svg.at(high, y) + cap(low, y) + cap(high, y));
    }
    if (!Double.isNaN(row.mean())) {
      svg.mark(row.mark(), row.ink(), x.at(row.mean()), y);
    }
  }

  private static String cap(double x, double y) {
    return "M" + Svg.at(x, y - 5) + "v10";
  }
}
