package hms.esr.server.report.chart;

/** The machine has no fonts to write a picture's labels with. */
public final class NoFontsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoFontsException(Throwable cause) {
    super(
        "This machine has no fonts to draw a PNG with; install fontconfig and a font (such as the"
            + " packages fontconfig and fonts-dejavu-core), or take the chart as SVG.",
        cause);
  }
}
