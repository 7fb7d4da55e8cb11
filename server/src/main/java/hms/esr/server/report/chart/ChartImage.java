package hms.esr.server.report.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A chart as PNG: the SVG of its file, at {@value #PIXELS_PER_UNIT} pixels a unit. */
public final class ChartImage {
  private static final int PIXELS_PER_UNIT = 2;

  private ChartImage() {}

  /**
   * Draws the chart.
   *
   * @throws NoFontsException when the machine has no fonts to write its labels with
   */
  public static byte[] png(Chart chart) {
    try {
      return encoded(drawn(chart));
    } catch (RuntimeException | LinkageError | InternalError e) {
      // What the JDK throws without fontconfig or fonts is no one type; a chart that our own tests
      // draw has no other reason to fail here.
      throw new NoFontsException(e);
    }
  }

  private static BufferedImage drawn(Chart chart) {
    BufferedImage image =
        new BufferedImage(
            chart.fileWidth() * PIXELS_PER_UNIT,
            chart.fileHeight() * PIXELS_PER_UNIT,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
      // A loader is not safe for threads: one a picture.
      SVGDocument document =
          Objects.requireNonNull(
              new SVGLoader()
                  .load(
                      new ByteArrayInputStream(chart.file().getBytes(StandardCharsets.UTF_8)),
                      null,
                      LoaderContext.createDefault()),
              "a chart is SVG");
      document.render(
          (Component) null, graphics, new ViewBox(0, 0, chart.fileWidth(), chart.fileHeight()));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("a PNG cannot be written to memory", e);
    }
    return png.toByteArray();
  }
}
