package hms.esr.cli.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Asks a person, once. */
public final class Question {
  private Question() {}

  /** Whether the person answers {@code y} or {@code yes}; anything else, or no answer, is a no. */
  public static boolean yes(Terminal terminal, String question) {
    terminal.err().print(question);
    terminal.err().flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null
          && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
