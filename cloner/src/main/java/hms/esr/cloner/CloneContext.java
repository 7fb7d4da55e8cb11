package hms.esr.cloner;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a rule may know beside the object in hand.
 *
 * @param target the sandbox
 * @param sourceNamespaces the namespaces that production's manifests declare
 * @param serviceNames the names of production's Services
 * @param objectNames the names of all of production's objects
 * @param publicHosts the hosts that production's Ingresses answer for
 */
public record CloneContext(
    CloneTarget target,
    SortedSet<String> sourceNamespaces,
    SortedSet<String> serviceNames,
    SortedSet<String> objectNames,
    SortedSet<String> publicHosts) {

  public CloneContext {
    sourceNamespaces = Collections.unmodifiableSortedSet(new TreeSet<>(sourceNamespaces));
    serviceNames = Collections.unmodifiableSortedSet(new TreeSet<>(serviceNames));
    objectNames = Collections.unmodifiableSortedSet(new TreeSet<>(objectNames));
    publicHosts = Collections.unmodifiableSortedSet(new TreeSet<>(publicHosts));
  }

  /** The context of cloning a production into a sandbox. */
  static CloneContext of(ProductionManifests production, CloneTarget target) {
    TreeSet<String> namespaces = new TreeSet<>();
    production.objects().stream()
        .map(Manifest::namespace)
        .filter(Predicate.not(String::isEmpty))
        .forEach(namespaces::add);
    TreeSet<String> services = new TreeSet<>();
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> hosts = new TreeSet<>();
    for (Manifest object : production.objects()) {
      names.add(object.name());
      if (object.kind().equals("Service") && object.group().isEmpty()) {
        services.add(object.name());
      }
      if (object.kind().equals("Ingress")) {
        object.at("/spec/rules").forEach(rule -> hosts.add(rule.path("host").asText("")));
      }
    }
    hosts.remove("");
    return new CloneContext(target, namespaces, services, names, hosts);
  }

  /** Whether a service of a namespace is one that this clone brings along. */
  boolean isCloned(String service, String namespace) {
    return sourceNamespaces.isEmpty()
        ? serviceNames.contains(service)
        : sourceNamespaces.contains(namespace);
  }
}
