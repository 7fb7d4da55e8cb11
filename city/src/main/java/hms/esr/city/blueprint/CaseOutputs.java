package hms.esr.city.blueprint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;

/**
 * What a case can be measured by, as its steps say.
 *
 * @param counters names without the case's, in order of first appearance, the automatic ones first
 * @param tallies names without the case's, in order of first appearance
 * @param tables names of the tables that the case writes
 */
public record CaseOutputs(
    SequencedSet<String> counters, SequencedSet<String> tallies, SequencedSet<String> tables) {

  /** Counted without any step that says so. */
  public static final List<String> AUTOMATIC = List.of("arrived", "ended", "balked", "reneged");

  public CaseOutputs {
    counters = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(counters));
    tallies = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tallies));
    tables = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tables));
  }

  /** The outputs of a case. */
  public static CaseOutputs of(CaseBlueprint aCase) {
    SequencedSet<String> counters = new LinkedHashSet<>(AUTOMATIC);
    SequencedSet<String> tallies = new LinkedHashSet<>();
    SequencedSet<String> tables = new LinkedHashSet<>();
    forEach(
        aCase.steps(),
        step -> {
          switch (step) {
            case StepBlueprint.Mark mark -> counters.add(mark.name());
            case StepBlueprint.End end -> counters.add(end.name());
            case StepBlueprint.Tally tally -> tallies.addAll(tally.values().keySet());
            case StepBlueprint.Row row -> tables.add(row.table());
            default -> {}
          }
        });
    return new CaseOutputs(counters, tallies, tables);
  }

  /** Every step, those within steps included, in the order of the file. */
  static void forEach(List<StepBlueprint> steps, Consumer<StepBlueprint> visitor) {
    for (StepBlueprint step : steps) {
      visitor.accept(step);
      switch (step) {
        case StepBlueprint.BranchByCondition branch ->
            branch.alternatives().forEach(way -> forEach(way.steps(), visitor));
        case StepBlueprint.BranchByShare branch ->
            branch.alternatives().forEach(way -> forEach(way.steps(), visitor));
        case StepBlueprint.Repeat repeat -> forEach(repeat.steps(), visitor);
        case StepBlueprint.Serve serve -> {
          StepBlueprint.Renege renege = serve.renege();
          if (renege != null) {
            forEach(renege.steps(), visitor);
          }
        }
        default -> {}
      }
    }
  }
}
