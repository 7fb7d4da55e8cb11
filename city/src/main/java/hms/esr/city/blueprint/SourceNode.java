package hms.esr.city.blueprint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A part of a file that has passed its schema: what it says and where. */
record SourceNode(SourceFile file, JsonNode json, String pointer) {
  Location at() {
    return file.valueAt(pointer);
  }

  Location keyAt() {
    return file.keyAt(pointer);
  }

  /** The key that leads here. */
  String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  String text() {
    return json.asText();
  }

  double number() {
    return json.asDouble();
  }

  Expr expr() {
    return new Expr(text(), at());
  }

  boolean has(String name) {
    return json.has(name);
  }

  @Nullable SourceNode find(String name) {
    JsonNode child = json.get(name);
    return child == null ? null : new SourceNode(file, child, SourceFile.below(pointer, name));
  }

  /** A part that the schema requires. */
  SourceNode get(String name) {
    SourceNode child = find(name);
    if (child == null) {
      throw new IllegalStateException(at() + ": the schema let a missing " + name + " pass");
    }
    return child;
  }

  String text(String name, String otherwise) {
    SourceNode child = find(name);
    return child == null ? otherwise : child.text();
  }

  double number(String name, double otherwise) {
    SourceNode child = find(name);
    return child == null ? otherwise : child.number();
  }

  @Nullable Expr expr(String name) {
    SourceNode child = find(name);
    return child == null ? null : child.expr();
  }

  Expr expr(String name, String otherwise) {
    SourceNode child = find(name);
    return child == null ? new Expr(otherwise, at()) : child.expr();
  }

  /** The entries of a map, in the file's order; none when it is absent. */
  List<SourceNode> entries(String name) {
    SourceNode child = find(name);
    return child == null ? List.of() : child.entries();
  }

  List<SourceNode> entries() {
    return json.propertyStream()
        .map(
            entry ->
                new SourceNode(file, entry.getValue(), SourceFile.below(pointer, entry.getKey())))
        .toList();
  }

  List<SourceNode> items(String name) {
    SourceNode child = find(name);
    return child == null ? List.of() : child.items();
  }

  /** The items of a list; a value that is none is a list of itself. */
  List<SourceNode> items() {
    if (!json.isArray()) {
      return List.of(this);
    }
    return IntStream.range(0, json.size())
        .mapToObj(i -> new SourceNode(file, json.get(i), pointer + "/" + i))
        .toList();
  }
}
