package hms.esr.server.report.chart;

import java.util.List;

/**
 * A line of a {@link LineChart}.
 *
 * @param label written at its end; may be empty
 * @param ink what it stands for
 * @param look how its points are shown
 * @param points from left to right
 */
public record Line(String label, Ink ink, Look look, List<LinePoint> points) {
  /** How points are shown. */
  public enum Look {
    /** A line with a band. */
    BAND,
    /** A line with a band, and a mark at each point. */
    MARKED_BAND,
    /** No line: a mark with a whisker at each point. */
    WHISKERS
  }

  public Line {
    points = List.copyOf(points);
  }
}
