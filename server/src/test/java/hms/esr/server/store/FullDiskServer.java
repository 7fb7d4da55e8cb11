package hms.esr.server.store;

import hms.esr.server.testing.DataFolder;
import hms.esr.server.testing.FreshServer;
import hms.esr.server.testing.FullDisk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server whose store is on a disk that can be full. */
public class FullDiskServer extends FreshServer {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Folder.class));
  }

  /** The data folder, seen through the file system that can be full. */
  public static class Folder extends DataFolder {
    @Override
    public Map<String, String> start() {
      FullDisk.register();
      Map<String, String> settings = new HashMap<>(super.start());
      settings.put(
          "quarkus.datasource.jdbc.url",
          "jdbc:h2:fulldisk:"
              + settings.get("esr.data")
              + "/store;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
      return settings;
    }
  }
}
