package hms.esr.server.report;

import hms.esr.server.report.chart.ChartStyle;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
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
  private static final String PAGE = "report.html";
  private static final List<String> PARTS =
      List.of("overview.html", "section.html", "figure.html", "table.html", "reproduce.html");

  private final Template template;

  /** Parses the page's templates, once for all pages. */
  public ReportPage() {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .removeStandaloneLines(true)
            .build();
    for (String part : PARTS) {
      engine.putTemplate(part, parsed(engine, part));
    }
    template = parsed(engine, PAGE);
  }

  /** The page of a report. */
  public String render(RunReport report) {
    ReportHead head = report.head();
    return template
        .data("head", head)
        .data("question", head.askedQuestion())
        .data("answer", Answer.of(report))
        .data("simulated", Scenarios.headline(report))
        .data("rows", report.probes().stream().map(VerdictRow::of).toList())
        .data("differences", DifferenceFigure.of(report))
        .data("facts", facts(report))
        .data("warnings", report.warnings())
        .data("sections", Sections.of(report))
        .data("fingerprint", report.fingerprint())
        .data("commands", Commands.of(report))
        .data("chartStyle", ChartStyle.forPages())
        .data("pageStyle", source("page.css"))
        .render();
  }

  /** What a reader needs to weigh the numbers, before any of the details. */
  private static List<String> facts(RunReport report) {
    ReportHead head = report.head();
    List<String> facts = new ArrayList<>();
    facts.add(
        head.replications()
            + " paired replications of "
            + head.days()
            + " days, "
            + head.citizens()
            + " synthetic citizens");
    facts.add(firstSentence(report.confidence()));
    if (report.nullProof() != null) {
      facts.add("null check passed: no change gives no difference, to the last bit");
    }
    Precision precision = report.precision();
    if (precision != null) {
      facts.add(
          precision.reached()
              ? "wanted precision reached"
              : "wanted precision not reached by " + String.join(", ", precision.tooWide()));
    }
    facts.add("simulated, not observed: a model of the city answers, with the assumptions below");
    return facts;
  }

  private static String firstSentence(String words) {
    int end = words.indexOf(". ");
    return end < 0 ? words : words.substring(0, end);
  }

  private static Template parsed(Engine engine, String name) {
    return engine.parse(source(name), Variant.forContentType(Variant.TEXT_HTML), name);
  }

  private static String source(String name) {
    try (InputStream file =
        Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the report's template cannot be read", e);
    }
  }
}
