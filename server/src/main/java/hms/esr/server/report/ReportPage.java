package hms.esr.server.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The report as one self-contained page: no script, nothing fetched. */
public final class ReportPage {
  private static final String TEMPLATE = "report.html";

  private final Template template;

  /** Parses the page's template, once for all pages. */
  public ReportPage() {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();
    template = engine.parse(source(), Variant.forContentType(Variant.TEXT_HTML), TEMPLATE);
  }

  /** A row of the table and its picture. */
  public record Row(
      String icon,
      String title,
      String about,
      String baseline,
      String simulated,
      String change,
      String interval,
      String riskWord,
      String riskClass,
      SeriesChart chart) {}

  /** The page of a report. */
  public String render(RunReport report) {
    List<Row> rows = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      rows.add(row(report.head(), probe, rows.size() + 1));
    }
    return template
        .data("head", report.head())
        .data("question", report.head().askedQuestion())
        .data("answer", Answer.of(report))
        .data("rows", rows)
        .data("fingerprint", report.fingerprint())
        .data("warnings", report.warnings())
        .data("metrics", metrics(report))
        .data("width", SeriesChart.WIDTH)
        .data("height", SeriesChart.HEIGHT)
        .render();
  }

  private static Row row(ReportHead head, ProbeResult probe, int place) {
    ProbeDefinition definition = probe.definition();
    return new Row(
        definition.icon(),
        definition.title(),
        definition.about(),
        ChangeText.value(definition, probe.baseline().mean()),
        ChangeText.value(definition, probe.simulated().mean()),
        ChangeText.change(probe),
        interval(probe),
        riskWord(probe),
        probe.risk().word(),
        SeriesChart.of(head, probe, place));
  }

  private static String interval(ProbeResult probe) {
    Estimate difference = probe.difference();
    if (!difference.hasInterval()) {
      return "none (under two observations)";
    }
    int decimals = probe.definition().decimals() + 1;
    return Rounding.text(difference.low(), decimals)
        + " to "
        + Rounding.text(difference.high(), decimals);
  }

  private static String riskWord(ProbeResult probe) {
    Limit limit = probe.definition().limit();
    if (limit == null) {
      return "no threshold";
    }
    return switch (probe.risk()) {
      case NONE -> "none (threshold: " + limit.text() + ")";
      case WATCH -> "watch: close to “" + limit.text() + "”";
      case RISK -> "risk: " + limit.text();
    };
  }

  private static String metrics(RunReport report) {
    List<String> names = new ArrayList<>();
    report.probes().forEach(probe -> names.add('"' + probe.definition().metric() + '"'));
    return String.join(",", names);
  }

  private static String source() {
    try (InputStream file =
        Objects.requireNonNull(ReportPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the report's template cannot be read", e);
    }
  }
}
