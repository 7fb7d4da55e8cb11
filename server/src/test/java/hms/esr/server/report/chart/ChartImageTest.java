package hms.esr.server.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartImageTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int SIMULATED = 0xFF0B57D0;

  @Test
  void thePictureHasTheChartsSizeAndColours() throws IOException {
    Line flat = new Line("", Ink.SIMULATED, Line.Look.BAND, List.of(point(0, 5), point(10, 5)));
    Axis axis = Axis.around("", DoubleStream.of(0, 10));
    Chart chart =
        new LineChart(
                new Heading("flat", "Flat", "A flat line."),
                axis,
                axis,
                List.of(flat),
                List.of(),
                List.of())
            .draw();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartImage.png(chart)));
    assertNotNull(image);
    assertEquals(2 * chart.fileWidth(), image.getWidth());
    assertEquals(2 * chart.fileHeight(), image.getHeight());
    assertEquals(WHITE, image.getRGB(image.getWidth() - 1, 0));
    int inBlue = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      inBlue += image.getRGB(image.getWidth() / 2, y) == SIMULATED ? 1 : 0;
    }
    // A line of 2.5 units: five pixels, of which those at its edges may be blended.
    assertEquals(4.5, inBlue, 1);
  }

  private static LinePoint point(double x, double y) {
    return new LinePoint(x, y, Double.NaN, Double.NaN, Mark.DOT);
  }
}
