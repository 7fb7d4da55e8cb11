package hms.esr.server.api;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.report.ReportJson;
import hms.esr.server.report.ReportPage;
import hms.esr.server.report.RunReport;
import hms.esr.server.report.ScenarioCsv;
import hms.esr.server.report.Sections;
import hms.esr.server.report.SeriesCsv;
import hms.esr.server.report.TextSummary;
import hms.esr.server.report.chart.Chart;
import hms.esr.server.report.chart.ChartImage;
import hms.esr.server.report.chart.NoFontsException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in the form that was asked for, with a name to save it under. */
final class ReportRendering {
  private final ReportPage page = new ReportPage();

  Response answer(RunReport report, ReportQuery query, ReportFormat format) {
    Chart chart = format.isPicture() ? chart(report, query.chart()) : null;
    String file =
        "report-"
            + report.head().run()
            + (chart == null ? "" : "-" + chart.name())
            + "."
            + format.extension();
    return Response.ok(
            chart == null ? text(report, query, format) : picture(chart, format), format.type())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
        .build();
  }

  private String text(RunReport report, ReportQuery query, ReportFormat format) {
    return switch (format) {
      case JSON -> query.isFull() ? ReportJson.renderFull(report) : ReportJson.renderShort(report);
      case TEXT -> TextSummary.render(report);
      case CSV ->
          query.isTableOfScenarios() ? ScenarioCsv.render(report) : SeriesCsv.render(report);
      case HTML -> page.render(report);
      case SVG, PNG -> throw new IllegalStateException(format + " is a picture");
    };
  }

  private static Object picture(Chart chart, ReportFormat format) {
    if (format == ReportFormat.SVG) {
      return chart.file();
    }
    try {
      return ChartImage.png(chart);
    } catch (NoFontsException e) {
      throw new Refused(RefusalKind.UNPROCESSABLE, "no-fonts", String.valueOf(e.getMessage()));
    }
  }

  /** The chart of a name; the first one, with all differences, for none. */
  private static Chart chart(RunReport report, @Nullable String name) {
    List<Chart> charts = Sections.charts(report);
    if (name == null) {
      return charts.getFirst();
    }
    return charts.stream()
        .filter(chart -> chart.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    RefusalKind.UNPROCESSABLE,
                    "unknown-chart",
                    "This report has no chart '"
                        + name
                        + "'"
                        + NearestNames.hint(name, charts.stream().map(Chart::name).toList())));
  }
}
