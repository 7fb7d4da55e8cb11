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
  private static final int MARGIN = 14;
  private static final int TITLE = 36;

  /** Its name. */
  public String name() {
    return heading.name();
  }

  /** Its title. */
  public String title() {
    return heading.title();
  }

  /** The SVG element for a page that holds {@link ChartStyle#forPages()} and writes the title. */
  public String svg() {
    return element("", box(0, 0, width, height), "");
  }

  /**
   * The SVG document for a file: the same drawing, with its title above, room around and the light
   * colours written into it.
   */
  public String file() {
    String room =
        new Svg()
            .rectangle("c-paper", -MARGIN, -TITLE, fileWidth(), fileHeight())
            .text("c-head", Svg.Anchor.START, 0, MARGIN - TITLE + 8, heading.title())
            .toString();
    return element(
        " xmlns=\"http://www.w3.org/2000/svg\" width=\""
            + fileWidth()
            + "\" height=\""
            + fileHeight()
            + '"',
        box(-MARGIN, -TITLE, fileWidth(), fileHeight()),
        "<style>" + ChartStyle.forFiles() + "</style>" + room);
  }

  int fileWidth() {
    return width + 2 * MARGIN;
  }

  int fileHeight() {
    return height + TITLE + MARGIN;
  }

  private static String box(int left, int top, int width, int height) {
    return " viewBox=\"" + left + ' ' + top + ' ' + width + ' ' + height + '"';
  }

  private String element(String attributes, String box, String first) {
    String id = "chart-" + heading.name();
    return "<svg"
        + attributes
        + box
        + " role=\"img\" aria-labelledby=\""
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
