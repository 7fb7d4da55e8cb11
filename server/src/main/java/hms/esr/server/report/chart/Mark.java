package hms.esr.server.report.chart;

/** The shape of a point, so that colour is never the only sign. */
public enum Mark {
  DOT(true),
  RING(false),
  DIAMOND(true),
  OPEN_DIAMOND(false),
  TRIANGLE_UP(true),
  TRIANGLE_DOWN(true),
  CROSS(false);

  private final boolean filled;

  Mark(boolean filled) {
    this.filled = filled;
  }

  boolean isFilled() {
    return filled;
  }

  /** Path data around a point, about ten units wide. */
  String path(double x, double y) {
    String start = "M" + Svg.at(x, y);
    return switch (this) {
      case DOT -> start + "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z";
      case RING -> start + "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
      case DIAMOND -> start + "m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z";
      case OPEN_DIAMOND -> start + "m0 -5l5 5l-5 5l-5 -5z";
      case TRIANGLE_UP -> start + "m0 -5.5l5.5 9.5h-11z";
      case TRIANGLE_DOWN -> start + "m0 5.5l5.5 -9.5h-11z";
      case CROSS -> start + "m-4.5 -4.5l9 9m0 -9l-9 9";
    };
  }
}
