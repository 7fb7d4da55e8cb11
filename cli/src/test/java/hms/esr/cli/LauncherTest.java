package hms.esr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher's script itself, copied to a folder of its own, on a PATH of its own. */
class LauncherTest {
  private static final String[] TOOLS = {
    "bash",
    "dirname",
    "tr",
    "readlink",
    "mkdir",
    "rm",
    "mv",
    "cat",
    "find",
    "head",
    "sed",
    "grep",
    "tail",
    "env"
  };

  @TempDir private Path folder = Path.of("");

  private record Said(int exitCode, String text) {}

  @BeforeEach
  void aCheckoutAndAPathWithoutJavaAndMaven() throws IOException {
    Path script = Path.of(System.getProperty("esr.checkout", ".."), "esr");
    Files.copy(script, folder.resolve("esr"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      executable("bin/" + tool, "#!" + onPath("bash") + "\nexec " + onPath(tool) + " \"$@\"\n");
    }
  }

  @Test
  void withoutAJdk25ItSaysHowToGetOne() throws Exception {
    Said said = esr(Map.of("JAVA_HOME", "", "ESR_JDK_FOLDERS", empty()), "sandbox", "list");
    assertEquals(1, said.exitCode());
    assertTrue(said.text().contains("no JDK 25 was found"), said.text());
    assertTrue(said.text().contains("export JAVA_HOME="), said.text());
  }

  @Test
  void aJdkOfAnotherVersionIsNotTaken() throws Exception {
    Path old = jdk("jdks/old", "24.0.1");
    Said said =
        esr(
            Map.of("JAVA_HOME", old.toString(), "ESR_JDK_FOLDERS", folder.resolve("jdks") + ""),
            "--help");
    assertTrue(said.text().contains("no JDK 25 was found"), said.text());
  }

  @Test
  void aJdk25OfTheFoldersIsTakenAndMavenIsAskedFor() throws Exception {
    jdk("jdks/one", "21.0.2");
    jdk("jdks/two", "25.0.3");
    String folders = empty() + ":" + folder.resolve("jdks");
    Said said = esr(Map.of("JAVA_HOME", "", "ESR_JDK_FOLDERS", folders), "sandbox", "list");
    assertEquals(1, said.exitCode());
    assertTrue(said.text().contains("Maven (mvn) is needed"), said.text());
    assertTrue(said.text().contains("apt-get install maven"), said.text());
  }

  @Test
  void aFailedBuildPrintsTheErrorsAndIsNotTakenForDone() throws Exception {
    String home = jdk("jdks/two", "25.0.3").toString();
    executable(
        "bin/mvn",
        """
        #!/usr/bin/env bash
        echo '[INFO] Building ESR kernel 0.1.0-SNAPSHOT                      [2/8]'
        echo '[ERROR] Kernel.java:[3,1] something is wrong'
        echo '[ERROR] -> [Help 1]'
        echo '[ERROR] advice on maven'
        exit 1
        """);
    for (int time = 0; time < 2; time++) {
      Said said = esr(Map.of("JAVA_HOME", home), "sandbox", "list");
      assertEquals(1, said.exitCode());
      assertTrue(said.text().contains("[2/8] ESR kernel"), said.text());
      assertTrue(said.text().contains("Kernel.java:[3,1] something is wrong"), said.text());
      assertTrue(!said.text().contains("advice on maven"), said.text());
      assertTrue(said.text().contains("esr: the build failed."), said.text());
    }
  }

  @Test
  void servePutsUpWithNumbersOnly() throws Exception {
    Said said = esr(Map.of(), "serve", "--port", "eighty");
    assertEquals(2, said.exitCode());
    assertTrue(said.text().contains("--port eighty is no port; give 1 to 65535"), said.text());
  }

  private String empty() {
    return folder.resolve("empty").toString();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    executable(name + "/bin/java", "#!/usr/bin/env bash\nexit 0\n");
    executable(name + "/bin/javac", "#!/usr/bin/env bash\nexit 0\n");
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private void executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private static Path onPath(String tool) {
    for (String part : Objects.requireNonNull(System.getenv("PATH")).split(":", -1)) {
      if (Files.isExecutable(Path.of(part, tool))) {
        return Path.of(part, tool);
      }
    }
    throw new AssertionError(tool + " is not on the PATH of this test");
  }

  private Said esr(Map<String, String> environment, String... args) throws Exception {
    String[] command = new String[args.length + 1];
    command[0] = folder.resolve("esr").toString();
    System.arraycopy(args, 0, command, 1, args.length);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
