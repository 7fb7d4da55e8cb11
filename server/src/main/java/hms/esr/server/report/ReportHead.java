package hms.esr.server.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and of what.
 *
 * @param box the sandbox's id
 * @param boxName the name its owner gave it
 * @param run the run's id
 * @param scenario the scenario's id
 * @param scenarioName the scenario's name
 * @param question what the scenario wants to know, in a sentence
 * @param changes the scenario's changes, one line each
 * @param city the city's name
 * @param citizens size of the population
 * @param populationSeed of the citizens
 * @param seed of every draw of the run
 * @param mode {@code steady} or {@code transition}
 * @param warmupDays virtual days before measuring starts
 * @param days measured virtual days
 * @param firstMeasuredDay the city's date of the first measured day
 * @param replications independent repetitions of each arm
 * @param versions what computed it, such as the city's digest
 * @param request the body of {@code POST /api/esr/run} that asks the same again
 */
public record ReportHead(
    String box,
    String boxName,
    String run,
    String scenario,
    String scenarioName,
    @Nullable String question,
    List<String> changes,
    String city,
    int citizens,
    long populationSeed,
    long seed,
    String mode,
    int warmupDays,
    int days,
    LocalDate firstMeasuredDay,
    int replications,
    SortedMap<String, String> versions,
    String request) {
  public ReportHead {
    changes = List.copyOf(changes);
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** The question as asked, or one made of the scenario's changes. */
  String askedQuestion() {
    if (question != null && !question.isBlank()) {
      return question;
    }
    return "What happens with "
        + (changes.isEmpty() ? "no change" : String.join(", ", changes))
        + "?";
  }
}
