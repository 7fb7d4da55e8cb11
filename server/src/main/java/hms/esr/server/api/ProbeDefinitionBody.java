package hms.esr.server.api;

import hms.esr.server.probe.DefinitionFields;
import hms.esr.server.probe.NewDefinition;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition.Better;
import hms.esr.server.runtime.CustomProbe.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/esr/probes/definitions/{metric}}: a JSON object, or the bare script.
 */
@Schema(name = "ProbeDefinitionRequest")
record ProbeDefinitionBody(
    @Schema(description = "sql or python", required = true) String language,
    @Schema(description = "The whole program", required = true) String source,
    @Schema(description = "For people; default: the metric's name") @Nullable String title,
    @Schema(description = "Such as invoices") @Nullable String unit,
    @Schema(description = "What it measures, in a sentence") @Nullable String about,
    @Schema(description = "An emoji for the summary") @Nullable String icon,
    @Schema(description = "Digits after the point, 0 to 6; default 2") @Nullable Integer decimals,
    @Schema(description = "higher, lower or neither, which is the default") @Nullable String better,
    @Schema(description = "Where a risk begins") @Nullable ThresholdBody threshold) {
  private static final int LONGEST_SOURCE = 1 << 20;
  private static final double FAR = 1e15;

  /** Where a risk begins. */
  @Schema(name = "ProbeThresholdRequest")
  record ThresholdBody(
      @Schema(description = "A risk is over this; or give below") @Nullable Double above,
      @Schema(description = "A risk is under this; or give above") @Nullable Double below,
      @Schema(description = "For people, such as: over 500 invoices") @Nullable String text) {}

  /** Reads the body, or refuses with all that is wrong. */
  static NewDefinition read(byte[] body, @Nullable String contentType) throws IOException {
    String text = text(body);
    return text.strip().startsWith("{")
        ? object(JsonBodyReader.parse(body))
        : new NewDefinition(language(text, contentType), text, "", nothing());
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(
          RefusalKind.MALFORMED, "malformed-text", "The body is not UTF-8 text; send it as that.");
    }
  }

  /** By the declared type, else by how the text looks: curl declares a form whatever it sends. */
  private static Language language(String text, @Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (type.contains("python")) {
      return Language.PYTHON;
    }
    if (type.contains("sql")) {
      return Language.SQL;
    }
    String first =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("--"))
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (first.matches("(select|with|from)\\b.*")) {
      return Language.SQL;
    }
    if (text.contains("register(") || first.matches("(def|import|from|#).*")) {
      return Language.PYTHON;
    }
    throw new Refused(
        RefusalKind.UNPROCESSABLE,
        "unknown-language",
        "The body is neither a JSON object { \"language\":\"python\", \"source\":\"...\" }, nor a"
            + " Python script that calls register('name', function), nor a query that begins with"
            + " SELECT. Say which with Content-Type: text/x-python or application/sql.");
  }

  private static NewDefinition object(JsonFields body) {
    Language language = language(body);
    String source = body.requiredText("source", LONGEST_SOURCE);
    Long decimals = body.integer("decimals", 0, DefinitionFields.MOST_DECIMALS);
    DefinitionFields fields =
        new DefinitionFields(
            body.text("title", DefinitionFields.LONGEST_TITLE),
            body.text("icon", DefinitionFields.LONGEST_ICON),
            body.text("unit", DefinitionFields.LONGEST_UNIT),
            body.text("about", DefinitionFields.LONGEST_ABOUT),
            decimals == null ? null : (Integer) decimals.intValue(),
            better(body),
            threshold(body));
    body.end();
    return new NewDefinition(language, source, "/source", fields);
  }

  private static Language language(JsonFields body) {
    String language = body.requiredText("language", 20);
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "python" -> Language.PYTHON;
      case "sql" -> Language.SQL;
      default -> {
        if (body.has("language")) {
          body.problem("language", "is '" + language + "'; give sql or python");
        }
        yield Language.PYTHON;
      }
    };
  }

  private static @Nullable Better better(JsonFields body) {
    String better = body.text("better", 20);
    if (better == null) {
      return null;
    }
    return switch (better.toLowerCase(Locale.ROOT)) {
      case "higher" -> Better.HIGHER;
      case "lower" -> Better.LOWER;
      case "neither" -> Better.NEITHER;
      default -> {
        body.problem("better", "is '" + better + "'; give higher, lower or neither");
        yield null;
      }
    };
  }

  private static @Nullable Limit threshold(JsonFields body) {
    Optional<Limit> read = body.object("threshold", ProbeDefinitionBody::limit);
    return read == null ? null : read.orElse(null);
  }

  private static Optional<Limit> limit(JsonFields fields) {
    Double above = fields.number("above", -FAR, FAR);
    Double below = fields.number("below", -FAR, FAR);
    String text = fields.text("text", 100);
    if (fields.has("above") == fields.has("below")) {
      fields.problem("A threshold has one of above and below, such as { \"above\":500 }.");
      return Optional.empty();
    }
    if (above != null) {
      return Optional.of(NewDefinition.threshold(Limit.Side.ABOVE, above, text));
    }
    return Optional.ofNullable(below)
        .map(value -> NewDefinition.threshold(Limit.Side.BELOW, value, text));
  }

  private static DefinitionFields nothing() {
    return new DefinitionFields(null, null, null, null, null, null, null);
  }
}
