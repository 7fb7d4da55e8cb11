package hms.esr.server.validation;

import hms.esr.city.validation.AnchorResult;
import hms.esr.city.validation.Numbers;
import hms.esr.city.validation.StudyResult;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A validation as one page: no script, nothing fetched; it reloads itself while a run goes on. */
public final class ValidationPage {
  private static final String TEMPLATE = "validation.html";

  private final Template template;

  /** Parses the page's template, once for all pages. */
  public ValidationPage() {
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

  /** A study as the page shows it. */
  public record Section(
      String id, String title, String about, String source, String level, List<Row> rows) {}

  /** A figure as the page shows it. */
  public record Row(
      String setting,
      String metric,
      String says,
      String published,
      String simulated,
      String interval,
      String width,
      String verdict,
      String why) {}

  /** The page. */
  public String render(ValidationRun run) {
    return template
        .data("run", run)
        .data("verdict", run.verdict().word())
        .data("sections", run.studies().stream().map(ValidationPage::section).toList())
        .render();
  }

  private static Section section(StudyResult study) {
    return new Section(
        study.study(),
        study.title(),
        study.about(),
        study.source(),
        Numbers.text(100 * study.level()),
        study.anchors().stream().map(ValidationPage::row).toList());
  }

  private static Row row(AnchorResult anchor) {
    return new Row(
        anchor.setting(),
        anchor.title() + ", " + anchor.unit(),
        anchor.says(),
        anchor.published(),
        Numbers.text(anchor.mean()),
        Numbers.text(anchor.low()) + " to " + Numbers.text(anchor.high()),
        Numbers.percent(anchor.precision()),
        anchor.verdict().word(),
        anchor.why());
  }

  private static String source() {
    try (InputStream file =
        Objects.requireNonNull(ValidationPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the page's template cannot be read", e);
    }
  }
}
