package hms.esr.server.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.QuarkusTestProfile.TestResourceEntry;
import java.util.List;

/** A server started anew on an empty data folder. */
public class FreshServer implements QuarkusTestProfile {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(DataFolder.class));
  }
}
