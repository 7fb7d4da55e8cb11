package hms.esr.city.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parameters of a service. */
final class EnvReader {
  private static final String UNCERTAIN = "uncertain";

  private final Reading reading;

  EnvReader(Reading reading) {
    this.reading = reading;
  }

  EnvParameter read(SourceNode node) {
    EnvType type = Words.of(EnvType.class, node.get("type").text());
    List<String> choices = node.items("choices").stream().map(SourceNode::text).toList();
    checkParts(node, type);
    EnvParameter parameter =
        new EnvParameter(
            node.name(),
            type,
            node.text("unit", ""),
            node.number("min", 0),
            node.number("max", type == EnvType.CHOICE ? choices.size() - 1 : 1),
            choices,
            node.get("default").text(),
            node.get("about").text(),
            node.get("source").text(),
            uncertain(node, type),
            node.keyAt());
    if (parameter.min() > parameter.max()) {
      reading.wrong(node.get("min").at(), "min is above max");
    } else {
      String wrong = parameter.check(parameter.defaultValue());
      if (wrong != null) {
        reading.wrong(node.get("default").at(), "default " + wrong);
      } else {
        checkRange(node, parameter);
      }
    }
    return parameter;
  }

  private static @Nullable Uncertainty uncertain(SourceNode node, EnvType type) {
    SourceNode given = node.find(UNCERTAIN);
    if (given == null || type == EnvType.BOOLEAN || type == EnvType.CHOICE) {
      return null;
    }
    return new Uncertainty(
        given.get("low").number(), given.get("high").number(), given.get("source").text());
  }

  private void checkRange(SourceNode node, EnvParameter parameter) {
    Uncertainty range = parameter.uncertain();
    if (range == null) {
      return;
    }
    SourceNode given = node.get(UNCERTAIN);
    for (String end : List.of("low", "high")) {
      String wrong = parameter.check(given.get(end).text());
      if (wrong != null) {
        reading.wrong(given.get(end).at(), end + " " + wrong);
        return;
      }
    }
    double usual = parameter.number(parameter.defaultValue());
    if (range.low() >= range.high() || usual < range.low() || usual > range.high()) {
      reading.wrong(
          given.keyAt(),
          "uncertain needs low <= default <= high, and low below high; the default is "
              + parameter.defaultValue());
    }
  }

  private void checkParts(SourceNode node, EnvType type) {
    boolean number = type == EnvType.INTEGER || type == EnvType.NUMBER;
    List<String> foreign =
        switch (type) {
          case INTEGER, NUMBER -> List.of("choices");
          case BOOLEAN -> List.of("min", "max", "choices", UNCERTAIN);
          case CHOICE -> List.of("min", "max", UNCERTAIN);
        };
    for (String part : foreign) {
      SourceNode given = node.find(part);
      if (given != null) {
        reading.wrong(
            given.keyAt(),
            "'%s' means nothing for %s".formatted(part, number ? "a number" : "this type"));
      }
    }
  }
}
