package hms.esr.server.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Points with a number each, and a key below that says which is which.
 *
 * @param heading what it is called
 * @param acrossTitle what is measured to the right
 * @param upTitle what is measured upwards
 * @param points in the order of their numbers, from 1
 */
public record ScatterChart(
    Heading heading, String acrossTitle, String upTitle, List<Point> points) {
  private static final int HEIGHT = 280;
  private static final int KEY_ROW = 18;
  private static final int KEY_GAP = 8;

  /**
   * A point.
   *
   * @param label for people
   * @param x to the right
   * @param y upwards
   */
  public record Point(String label, double x, double y) {}

  public ScatterChart {
    points = List.copyOf(points);
  }

  /** Draws it. */
  public Chart draw() {
    Svg svg = new Svg();
    DoubleStream xs = points.stream().mapToDouble(Point::x);
    DoubleStream ys = points.stream().mapToDouble(Point::y);
    Frame frame =
        Frame.draw(
            svg,
            Axis.around(acrossTitle, DoubleStream.concat(DoubleStream.of(0), xs)),
            Axis.around(upTitle, DoubleStream.concat(DoubleStream.of(0), ys)),
            HEIGHT,
            24);
    double y = HEIGHT + KEY_GAP;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      String number = Integer.toString(i + 1);
      if (Double.isFinite(point.x()) && Double.isFinite(point.y())) {
        double at = frame.x().at(point.x());
        svg.mark(Mark.DOT, Ink.SIMULATED, at, frame.y().at(point.y()));
        svg.text("c-name-s", Svg.Anchor.START, at + 7, frame.y().at(point.y()) - 4, number);
      }
      y += KEY_ROW;
      svg.text("c-name-s", Svg.Anchor.END, 20, y - 4, number);
      svg.text(
          "c-text",
          Svg.Anchor.START,
          28,
          y - 4,
          TextWidth.fitting(point.label(), Frame.WIDTH - 28.0));
    }
    return new Chart(heading, Frame.WIDTH, (int) y + KEY_GAP, svg.toString());
  }
}
