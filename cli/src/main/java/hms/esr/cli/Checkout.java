package hms.esr.cli;

import java.nio.file.Path;

/**
 * Where the project lies on this machine; only commands that start something of it need to know.
 *
 * @param root the checkout
 * @param data where a server keeps what outlives it
 */
public record Checkout(Path root, Path data) {

  /** The checkout whose launcher started this process; the working folder without a launcher. */
  public static Checkout ofProcess() {
    Path root = Path.of(System.getProperty("esr.home", ".")).toAbsolutePath().normalize();
    String data = System.getProperty("esr.data", "");
    return new Checkout(root, data.isEmpty() ? root.resolve(".esr") : Path.of(data));
  }

  /** The blueprints and manifests of the cities. */
  public Path cities() {
    return root.resolve("cities");
  }

  /** The server's runnable jar. */
  public Path serverJar() {
    return root.resolve("server/target/quarkus-app/quarkus-run.jar");
  }

  /** The Java that runs this process. */
  public Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
