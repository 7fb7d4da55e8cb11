package hms.esr.city.blueprint;

import java.util.List;

/** Reads parameters of a service. */
final class EnvReader {
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
            node.keyAt());
    if (parameter.min() > parameter.max()) {
      reading.wrong(node.get("min").at(), "min is above max");
    } else {
      String wrong = parameter.check(parameter.defaultValue());
      if (wrong != null) {
        reading.wrong(node.get("default").at(), "default " + wrong);
      }
    }
    return parameter;
  }

  private void checkParts(SourceNode node, EnvType type) {
    boolean number = type == EnvType.INTEGER || type == EnvType.NUMBER;
    List<String> foreign =
        switch (type) {
          case INTEGER, NUMBER -> List.of("choices");
          case BOOLEAN -> List.of("min", "max", "choices");
          case CHOICE -> List.of("min", "max");
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
