package hms.esr.server.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines with bands or whiskers over one axis.
 *
 * @param heading what it is called
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param lines first one lowest
 * @param limits values marked from left to right
 * @param places values marked from top to bottom
 */
public record LineChart(
    Heading heading, Axis across, Axis up, List<Line> lines, List<Rule> limits, List<Rule> places) {
  private static final int HEIGHT = 250;
  private static final int LABEL_HEIGHT = 15;
  private static final int GAP = 6;

  public LineChart {
    lines = List.copyOf(lines);
    limits = List.copyOf(limits);
    places = List.copyOf(places);
  }

  /** Draws it. */
  public Chart draw() {
    Svg svg = new Svg();
    double right =
        lines.stream().mapToDouble(line -> TextWidth.of(line.label())).max().orElse(0) + GAP + 6;
    Frame frame = Frame.draw(svg, across, up, HEIGHT, right);
    for (Line line : lines) {
      if (line.look() != Line.Look.WHISKERS) {
        svg.path("c-band-" + line.ink().code(), band(frame, line.points()));
      }
    }
    limits.forEach(limit -> limit(svg, frame, limit));
    places.forEach(place -> place(svg, frame, place));
    for (Line line : lines) {
      if (line.look() == Line.Look.WHISKERS) {
        line.points().forEach(point -> whisker(svg, frame, line.ink(), point));
      } else {
        svg.path("c-line-" + line.ink().code(), path(frame, line.points()));
      }
      if (line.look() != Line.Look.BAND) {
        line.points().forEach(point -> mark(svg, frame, line.ink(), point));
      }
    }
    limits.forEach(limit -> limitLabel(svg, frame, limit));
    places.forEach(place -> placeLabel(svg, frame, place));
    labels(svg, frame);
    return new Chart(heading, Frame.WIDTH, HEIGHT, svg.toString());
  }

  private static String path(Frame frame, List<LinePoint> points) {
    List<double[]> places = new ArrayList<>();
    for (LinePoint point : points) {
      places.add(new double[] {frame.x().at(point.x()), frame.y().at(point.y())});
    }
    return Svg.through(places);
  }

  /** The bands between days without a range, one after the other. */
  private static String band(Frame frame, List<LinePoint> points) {
    StringBuilder band = new StringBuilder();
    List<LinePoint> together = new ArrayList<>();
    for (LinePoint point : points) {
      if (point.hasRange()) {
        together.add(point);
      } else {
        band.append(area(frame, together));
        together.clear();
      }
    }
    return band.append(area(frame, together)).toString();
  }

  private static String area(Frame frame, List<LinePoint> points) {
    if (points.size() < 2) {
      return "";
    }
    StringBuilder area = new StringBuilder();
    for (LinePoint point : points) {
      area.append(area.isEmpty() ? 'M' : 'L')
          .append(Svg.at(frame.x().at(point.x()), frame.y().inside(point.high())));
    }
    for (LinePoint point : points.reversed()) {
      area.append('L').append(Svg.at(frame.x().at(point.x()), frame.y().inside(point.low())));
    }
    return area.append('z').toString();
  }

  private static void whisker(Svg svg, Frame frame, Ink ink, LinePoint point) {
    if (point.hasRange()) {
      double x = frame.x().at(point.x());
      double low = frame.y().inside(point.low());
      double high = frame.y().inside(point.high());
      svg.path(
          "c-whisker-" + ink.code(),
          "M" + Svg.at(x, low) + "L" + Svg.at(x, high) + caps(x, low) + caps(x, high));
    }
  }

  private static String caps(double x, double y) {
    return "M" + Svg.at(x - 4, y) + "h8";
  }

  private static void mark(Svg svg, Frame frame, Ink ink, LinePoint point) {
    if (!Double.isNaN(point.y())) {
      svg.mark(point.mark(), ink, frame.x().at(point.x()), frame.y().at(point.y()));
    }
  }

  private static void limit(Svg svg, Frame frame, Rule limit) {
    if (frame.y().holds(limit.at())) {
      double y = frame.y().at(limit.at());
      svg.line("c-limit", frame.x().from(), y, frame.x().to(), y);
    }
  }

  /** Written last, so that no line crosses it. */
  private static void limitLabel(Svg svg, Frame frame, Rule limit) {
    if (frame.y().holds(limit.at())) {
      double y = frame.y().at(limit.at());
      svg.text("c-limit-text", Svg.Anchor.START, frame.x().from() + 4, y - 5, limit.label());
    }
  }

  private static void place(Svg svg, Frame frame, Rule place) {
    if (frame.x().holds(place.at())) {
      double x = frame.x().at(place.at());
      svg.line("c-place", x, frame.y().to() - 6, x, frame.y().from());
    }
  }

  private static void placeLabel(Svg svg, Frame frame, Rule place) {
    if (frame.x().holds(place.at())) {
      double x = frame.x().at(place.at());
      boolean isRight = x > (frame.x().from() + frame.x().to()) / 2;
      svg.text(
          "c-place-text",
          isRight ? Svg.Anchor.END : Svg.Anchor.START,
          x + (isRight ? -4 : 4),
          frame.y().to() + 2,
          place.label());
    }
  }

  /** Each label at the last point of its line, pushed apart where they would overlap. */
  private void labels(Svg svg, Frame frame) {
    List<Line> labelled = new ArrayList<>();
    for (Line line : lines) {
      if (!line.label().isEmpty() && !Double.isNaN(lastHeight(line))) {
        labelled.add(line);
      }
    }
    labelled.sort((one, other) -> Double.compare(lastHeight(other), lastHeight(one)));
    double free = frame.y().to();
    List<Double> heights = new ArrayList<>();
    for (Line line : labelled) {
      double y = Math.max(free, frame.y().at(lastHeight(line)) + 4);
      heights.add(y);
      free = y + LABEL_HEIGHT;
    }
    double below = frame.y().from() + 4;
    for (int i = labelled.size() - 1; i >= 0; i--) {
      double y = Math.min(heights.get(i), below);
      below = y - LABEL_HEIGHT;
      Line line = labelled.get(i);
      svg.text(
          "c-name-" + line.ink().code(), Svg.Anchor.START, frame.x().to() + GAP, y, line.label());
    }
  }

  private static double lastHeight(Line line) {
    double last = Double.NaN;
    for (LinePoint point : line.points()) {
      last = Double.isNaN(point.y()) ? last : point.y();
    }
    return last;
  }
}
