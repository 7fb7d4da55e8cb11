package hms.esr.cli.text;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes, and whether a person is at the other end.
 *
 * @param in what a person types
 * @param out answers
 * @param err progress, hints and errors, so that {@code out} can be piped
 * @param person whether questions can be asked (the input is a terminal)
 * @param outScreen whether {@code out} is a terminal
 * @param errScreen whether {@code err} is a terminal: only then a progress bar is drawn
 * @param colour whether {@code out} may carry colours
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean person,
    boolean outScreen,
    boolean errScreen,
    boolean colour) {

  /**
   * The terminal of this process. The launcher, which can ask the shell cheaply, says which of the
   * three streams are terminals ({@code -Desr.terminal=in,out,err}); without it none is.
   */
  public static Terminal ofProcess() {
    String screens = System.getProperty("esr.terminal", "");
    boolean outScreen = screens.contains("out");
    String noColour = System.getenv("NO_COLOR");
    return new Terminal(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        screens.contains("in"),
        outScreen,
        screens.contains("err"),
        outScreen && (noColour == null || noColour.isEmpty()));
  }

  // The summary carries pictograms; under LANG=C the JVM's own streams would print "?" instead.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
