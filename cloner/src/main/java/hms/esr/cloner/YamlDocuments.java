package hms.esr.cloner;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** The YAML (or JSON) documents of one file, each as a tree with the line it starts on. */
final class YamlDocuments {
  private static final int MAX_CHARACTERS = 4 * 1024 * 1024;

  /** What the parser may say in its own words. Its other messages can quote the file's content. */
  private static final List<String> SAFE_PROBLEMS =
      List.of(
          "mapping values are not allowed here",
          "could not find expected ':'",
          "expected <block end>",
          "expected ',' or ']'",
          "expected ',' or '}'",
          "found unexpected end of stream");

  private YamlDocuments() {}

  static List<YamlTree> parse(String file, String text) throws ManifestException {
    List<YamlTree> documents = new ArrayList<>();
    try {
      for (Node node : yaml().composeAll(new StringReader(text))) {
        YamlTree document = YamlTree.of(file, node);
        if (!document.content().isNull()) {
          documents.add(document);
        }
      }
      return documents;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new ManifestException(file, line, problem(e), remedy(text, line));
    } catch (YAMLException e) {
      throw new ManifestException(
          file,
          0,
          "not readable as YAML",
          "Check for control characters, and split a file of over 4 MiB.");
    }
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(YamlTree.MAX_DEPTH);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(unused),
        unused,
        options,
        new ManifestScalars());
  }

  private static String problem(MarkedYAMLException e) {
    String said = e.getProblem() == null ? "" : e.getProblem();
    if (said.startsWith("found undefined alias")) {
      return "a value that starts with '*' is read as an alias, and no anchor has that name";
    }
    if (said.contains("that cannot start any token")) {
      return "a character that cannot start a value (a tab, '@', '`' or '%')";
    }
    return SAFE_PROBLEMS.stream()
        .filter(said::startsWith)
        .findFirst()
        .map(safe -> "not valid YAML, " + safe)
        .orElse("not valid YAML");
  }

  private static String remedy(String text, int line) {
    boolean template =
        line > 0 && text.lines().skip(line - 1L).findFirst().orElse("").contains("{{");
    return template
        ? "This is a Helm template: render it first with `helm template`."
        : "Check indentation, colons and quotes on that line and the one before.";
  }
}
