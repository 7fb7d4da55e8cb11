package hms.esr.cloner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Production as a folder of ordinary Kubernetes manifests, read and checked. Its text form shows
 * only how many objects there are and their digest: the objects hold production's Secrets.
 */
public final class ProductionManifests {
  private static final int MAX_OBJECTS = 10_000;

  private final List<Manifest> objects;
  private final String digest;

  private ProductionManifests(List<Manifest> objects) {
    this.objects = List.copyOf(objects);
    this.digest = ManifestDigest.of(this.objects);
  }

  /**
   * Reads every {@code .yaml}, {@code .yml} and {@code .json} file of a folder and its subfolders,
   * in the order of their paths. A {@code List} is taken apart.
   *
   * @throws ManifestException naming file, line and remedy when a file is unreadable, is not a
   *     Kubernetes object, or declares an object twice
   */
  public static ProductionManifests read(Path folder) throws ManifestException {
    List<Manifest> objects = new ArrayList<>();
    Map<String, Manifest> seen = new HashMap<>();
    for (ManifestFile file : ManifestFile.under(folder)) {
      for (Manifest object : file.objects()) {
        Manifest earlier = seen.put(identity(object), object);
        if (earlier != null) {
          throw new ManifestException(
              file.name(),
              file.lineOf(object),
              object.id() + " is declared twice, first at " + earlier.origin(),
              "Remove one of them.");
        }
        objects.add(object);
      }
    }
    if (objects.isEmpty()) {
      throw new ManifestException(
          folder.toString(),
          0,
          "no Kubernetes manifest in this folder",
          "Put .yaml files there, for example from `kubectl get deploy,svc,cm -o yaml`.");
    }
    if (objects.size() > MAX_OBJECTS) {
      throw new ManifestException(
          folder.toString(),
          0,
          objects.size() + " objects, more than the limit of " + MAX_OBJECTS,
          "Point the source at one namespace's manifests.");
    }
    return new ProductionManifests(objects);
  }

  /** The objects in the order they were read. */
  public List<Manifest> objects() {
    return objects;
  }

  /**
   * SHA-256, in hex, over the canonical content: independent of file names, of the order of objects
   * and keys, and of the values of Secrets.
   */
  public String digest() {
    return digest;
  }

  private static String identity(Manifest object) {
    return object.group() + "|" + object.kind() + "|" + object.namespace() + "|" + object.name();
  }

  @Override
  public String toString() {
    return objects.size() + " production manifests, sha-256 " + digest;
  }
}
