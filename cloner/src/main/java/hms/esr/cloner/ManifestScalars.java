package hms.esr.cloner;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * How plain YAML scalars are typed, as kubectl types them: no dates and no base-60 numbers, so that
 * {@code 2026-11-24} and {@code 12:30:00} stay text.
 */
final class ManifestScalars extends Resolver {
  private static final Pattern WHOLE =
      Pattern.compile("^[-+]?(?:0|[1-9][0-9_]*|0o?[0-7_]+|0x[0-9a-fA-F_]+)$");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "^[-+]?(?:[0-9][0-9_]*\\.[0-9_]*|\\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?$");

  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
    addImplicitResolver(Tag.INT, WHOLE, "-+0123456789");
    addImplicitResolver(Tag.FLOAT, DECIMAL, "-+0123456789.");
    addImplicitResolver(Tag.MERGE, MERGE, "<");
    addImplicitResolver(Tag.NULL, NULL, "~nN\0");
    addImplicitResolver(Tag.NULL, EMPTY, null);
  }
}
