package hms.esr.server.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * What each factor does to an answer at both of its ends, the strongest first.
 *
 * @param heading what it is called
 * @param axisTitle the answer, with its unit
 * @param middle the answer with every factor as it is
 * @param bars a factor each, from top to bottom
 */
public record TornadoChart(Heading heading, String axisTitle, double middle, List<Bar> bars) {
  private static final int ROW = 46;
  private static final int BAR = 14;
  private static final int EDGE = 50;
  private static final int TOP = 22;
  private static final int BELOW = 42;

  /**
   * A factor.
   *
   * @param label its name
   * @param text its strength in words
   * @param low the answer with the factor at its low end
   * @param high the answer with the factor at its high end
   */
  public record Bar(String label, String text, End low, End high) {}

  /**
   * The answer at one end of a factor.
   *
   * @param label the factor's value there
   * @param mean of the answer; NaN for none
   * @param from lower end of the answer's interval; NaN for none
   * @param to upper end of the answer's interval; NaN for none
   */
  public record End(String label, double mean, double from, double to) {}

  public TornadoChart {
    bars = List.copyOf(bars);
  }

  /** Draws it. */
  public Chart draw() {
    DoubleStream ends =
        bars.stream()
            .flatMapToDouble(
                bar ->
                    DoubleStream.of(
                        bar.low().mean(),
                        bar.low().from(),
                        bar.low().to(),
                        bar.high().mean(),
                        bar.high().from(),
                        bar.high().to()));
    Axis axis = Axis.around(axisTitle, DoubleStream.concat(DoubleStream.of(middle), ends)).signed();
    Scale x = new Scale(axis.low(), axis.high(), EDGE, Frame.WIDTH - EDGE);
    int bottom = TOP + ROW * bars.size() + 4;
    Svg svg = new Svg();
    for (Tick tick : axis.ticks()) {
      double at = x.at(tick.at());
      svg.text("c-text", Svg.Anchor.MIDDLE, at, bottom + 18, tick.label());
    }
    svg.text("c-text", Svg.Anchor.MIDDLE, Frame.WIDTH / 2.0, bottom + 36, axisTitle);
    svg.text("c-place-text", Svg.Anchor.MIDDLE, x.inside(middle), 14, "the answer as it is");
    for (int i = 0; i < bars.size(); i++) {
      double top = TOP + ROW * i;
      grid(svg, axis, x, top);
      bar(svg, x, bars.get(i), top);
    }
    return new Chart(heading, Frame.WIDTH, bottom + BELOW, svg.toString());
  }

  /** The grid of one row: it stops below the row's text, which it would cross. */
  private void grid(Svg svg, Axis axis, Scale x, double top) {
    for (Tick tick : axis.ticks()) {
      double at = x.at(tick.at());
      svg.line(tick.at() == 0 ? "c-zero" : "c-grid", at, top + 20, at, top + ROW);
    }
    if (Double.isFinite(middle)) {
      svg.line("c-place", x.at(middle), top + 20, x.at(middle), top + ROW);
    }
  }

  private void bar(Svg svg, Scale x, Bar bar, double top) {
    double room = Frame.WIDTH - TextWidth.of(bar.text()) - 10;
    svg.text("c-name-n", Svg.Anchor.START, 0, top + 15, TextWidth.fitting(bar.label(), room));
    svg.text("c-text", Svg.Anchor.END, Frame.WIDTH, top + 15, bar.text());
    end(svg, x, bar.low(), "c-bar-low", top + 22);
    end(svg, x, bar.high(), "c-bar-high", top + 22);
    // Both labels stand outside of the whole bar: inside they would cover each other.
    double left = x.inside(outer(bar, DoubleStream::min)) - 5;
    double right = x.inside(outer(bar, DoubleStream::max)) + 5;
    boolean lowIsLeft = !(bar.low().mean() > bar.high().mean());
    double y = top + 22 + BAR - 3;
    svg.text("c-text", Svg.Anchor.END, left, y, (lowIsLeft ? bar.low() : bar.high()).label());
    svg.text("c-text", Svg.Anchor.START, right, y, (lowIsLeft ? bar.high() : bar.low()).label());
  }

  private double outer(Bar bar, Function<DoubleStream, OptionalDouble> which) {
    DoubleStream ends =
        DoubleStream.of(
            middle,
            bar.low().mean(),
            bar.low().from(),
            bar.low().to(),
            bar.high().mean(),
            bar.high().from(),
            bar.high().to());
    return which.apply(ends.filter(Double::isFinite)).orElse(0);
  }

  private void end(Svg svg, Scale x, End end, String style, double top) {
    if (Double.isNaN(end.mean()) || Double.isNaN(middle)) {
      return;
    }
    double from = Math.min(x.at(middle), x.at(end.mean()));
    double to = Math.max(x.at(middle), x.at(end.mean()));
    svg.rectangle(style, from, top, Math.max(to - from, 1), BAR);
    if (!Double.isNaN(end.from()) && !Double.isNaN(end.to())) {
      double y = top + BAR / 2.0;
      svg.line("c-whisker-n", x.inside(end.from()), y, x.inside(end.to()), y);
    }
  }
}
