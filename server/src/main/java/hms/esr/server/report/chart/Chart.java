package hms.esr.server.report.chart;

/**
 * A drawn chart.
 *
 * @param heading what it is called
 * @param width of the drawing, in units that are pixels at its natural size
 * @param height of the drawing
 * @param body the SVG elements inside
 */
public record Chart(Heading heading, int width, int height, String body) {
  /** Its name. */
  public String name() {
    return heading.name();
  }

  /** Its title. */
  public String title() {
    return heading.title();
  }

  /** The SVG element for a page that holds {@link ChartStyle#forPages()}. */
  public String svg() {
    return element("", "");
  }

  /** The SVG document for a file: the same element, with the light colours written into it. */
  public String file() {
    return element(
        " xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\"",
        "<style>"
            + ChartStyle.forFiles()
            + "</style><rect class=\"c-paper\" width=\"100%\" height=\"100%\"/>");
  }

  private String element(String attributes, String first) {
    String id = "chart-" + heading.name();
    return "<svg"
        + attributes
        + " viewBox=\"0 0 "
        + width
        + ' '
        + height
        + "\" role=\"img\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-desc\"><title id=\""
        + id
        + "-title\">"
        + Svg.escaped(heading.title())
        + "</title><desc id=\""
        + id
        + "-desc\">"
        + Svg.escaped(heading.description())
        + "</desc>"
        + first
        + body
        + "</svg>";
  }
}
