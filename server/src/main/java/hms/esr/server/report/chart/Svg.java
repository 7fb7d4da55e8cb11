package hms.esr.server.report.chart;

import java.util.List;

/** Writes SVG elements; a style is a class of {@code chart.css}. */
final class Svg {
  /** Where a text stands by its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder out = new StringBuilder();

  Svg line(String style, double fromX, double fromY, double toX, double toY) {
    return path(style, "M" + at(fromX, fromY) + "L" + at(toX, toY));
  }

  Svg path(String style, String data) {
    if (!data.isEmpty()) {
      out.append("<path class=\"").append(style).append("\" d=\"").append(data).append("\"/>");
    }
    return this;
  }

  Svg rectangle(String style, double x, double y, double width, double height) {
    out.append("<rect class=\"")
        .append(style)
        .append("\" x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\"/>");
    return this;
  }

  Svg text(String style, Anchor anchor, double x, double y, String text) {
    out.append("<text class=\"")
        .append(style)
        .append("\" x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append('"');
    switch (anchor) {
      case START -> {}
      case MIDDLE -> out.append(" text-anchor=\"middle\"");
      case END -> out.append(" text-anchor=\"end\"");
    }
    out.append('>').append(escaped(text)).append("</text>");
    return this;
  }

  Svg mark(Mark mark, Ink ink, double x, double y) {
    return path((mark.isFilled() ? "c-dot-" : "c-ring-") + ink.code(), mark.path(x, y));
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Path data of a line through points; a point that is not a number breaks it. */
  static String through(List<double[]> points) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (double[] point : points) {
      if (Double.isNaN(point[1])) {
        drawing = false;
        continue;
      }
      path.append(drawing ? 'L' : 'M').append(at(point[0], point[1]));
      if (!drawing) {
        // A lone point would be invisible as a line of no length: a short stroke shows it.
        path.append("h.1");
      }
      drawing = true;
    }
    return path.toString();
  }

  static String at(double x, double y) {
    return number(x) + " " + number(y);
  }

  /** To a tenth of a unit; anything finer cannot be seen. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return sign + whole + (rest == 0 ? "" : "." + rest);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
