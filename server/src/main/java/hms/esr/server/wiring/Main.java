package hms.esr.server.wiring;

import hms.esr.server.store.DataFolder;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the server; a data folder that cannot be used is said in a sentence before anything. */
@QuarkusMain
public final class Main {
  private Main() {}

  /** The entry point. Exits with 1 and a message when the data folder cannot be used. */
  public static void main(String[] arguments) {
    Path data = Path.of(ConfigProvider.getConfig().getValue("esr.data", String.class));
    String wrong = DataFolder.whatIsWrong(data);
    if (wrong != null) {
      System.err.println("esr: " + wrong);
      System.exit(1);
    }
    Quarkus.run(arguments);
  }
}
