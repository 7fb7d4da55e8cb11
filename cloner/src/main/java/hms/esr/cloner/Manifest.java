package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One Kubernetes object, immutable. Its text form is its identity only, so that a Secret can pass
 * through a log line or an exception without its values.
 */
public final class Manifest {
  private final ObjectNode tree;
  private final String origin;

  /** Takes ownership of the tree; the caller must not change it afterwards. */
  Manifest(ObjectNode tree, String origin) {
    this.tree = tree;
    this.origin = origin;
  }

  /** The API group and version, such as {@code apps/v1}. */
  public String apiVersion() {
    return tree.path("apiVersion").asText();
  }

  /** The API group, empty for the core group. */
  public String group() {
    int slash = apiVersion().indexOf('/');
    return slash < 0 ? "" : apiVersion().substring(0, slash);
  }

  /** The kind, such as {@code Deployment}. */
  public String kind() {
    return tree.path("kind").asText();
  }

  /** The object's name. */
  public String name() {
    return tree.at("/metadata/name").asText();
  }

  /** The object's namespace, empty when the manifest declares none. */
  public String namespace() {
    return tree.at("/metadata/namespace").asText();
  }

  /** Kind and name, such as {@code Deployment/permit-svc}. */
  public String id() {
    return kind() + "/" + name();
  }

  /** File and line the object was read from, such as {@code permits.yaml:12}; empty if none. */
  public String origin() {
    return origin;
  }

  /** A deep copy of the whole object, free to be changed. */
  public ObjectNode copy() {
    return tree.deepCopy();
  }

  /** The object itself, to be read only. */
  ObjectNode tree() {
    return tree;
  }

  /** A part of the object, to be read only. */
  JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** The same object with another content, keeping its origin. */
  Manifest with(ObjectNode changed) {
    return new Manifest(changed, origin);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Manifest manifest && tree.equals(manifest.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
