package hms.esr.server.report.chart;

/** The axes and grid of a chart of {@value #WIDTH} units, and where its values lie. */
final class Frame {
  static final int WIDTH = 480;
  private static final int TOP = 30;
  private static final int BELOW = 40;
  private static final int GAP = 8;

  private final Scale x;
  private final Scale y;
  private final int height;

  private Frame(Scale x, Scale y, int height) {
    this.x = x;
    this.y = y;
    this.height = height;
  }

  /** Draws the grid and the labels, and leaves {@code right} units free for labels of lines. */
  static Frame draw(Svg svg, Axis across, Axis up, int height, double right) {
    double left =
        up.ticks().stream().mapToDouble(tick -> TextWidth.of(tick.label())).max().orElse(0) + GAP;
    double bottom = height - (across.title().isEmpty() ? BELOW - 16 : BELOW);
    Scale x = new Scale(across.low(), across.high(), left + 4, WIDTH - right);
    Scale y = new Scale(up.low(), up.high(), bottom, TOP);
    for (Tick tick : up.ticks()) {
      double at = y.at(tick.at());
      svg.line(tick.at() == 0 ? "c-zero" : "c-grid", left, at, WIDTH - right + 4, at);
      svg.text("c-text", Svg.Anchor.END, left - GAP + 2, at + 4, tick.label());
    }
    svg.text("c-text", Svg.Anchor.START, 0, 13, up.title());
    for (Tick tick : across.ticks()) {
      double at = x.at(tick.at());
      svg.line("c-grid", at, bottom, at, bottom + 5);
      svg.text("c-text", anchor(at), at, bottom + 18, tick.label());
    }
    if (!across.title().isEmpty()) {
      double middle = (left + WIDTH - right) / 2;
      svg.text("c-text", Svg.Anchor.MIDDLE, middle, height - 5, across.title());
    }
    return new Frame(x, y, height);
  }

  private static Svg.Anchor anchor(double at) {
    return at > WIDTH - 20 ? Svg.Anchor.END : Svg.Anchor.MIDDLE;
  }

  Scale x() {
    return x;
  }

  Scale y() {
    return y;
  }

  int height() {
    return height;
  }
}
