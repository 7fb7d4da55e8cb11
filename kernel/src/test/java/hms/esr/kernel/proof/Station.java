package hms.esr.kernel.proof;

import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Source;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import java.util.ArrayList;
import java.util.List;

/** A single station, open around the clock. */
record Station(int heads, Discipline discipline, List<Customers> classes) {
  static Station of(int heads, Customers customers) {
    return new Station(heads, Discipline.FIRST_COME, List.of(customers));
  }

  Model model() {
    List<Program> programs = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    List<Model.TallyKind> tallies = new ArrayList<>();
    for (int number = 0; number < classes.size(); number++) {
      Customers customers = classes.get(number);
      programs.add(customers.program(number));
      sources.add(
          new Source.Habit(
              number,
              Customers.stream(number),
              Expression.constant(1),
              Expression.constant(customers.aDay()),
              0,
              1440));
      for (int tally = 0; tally < Customers.TALLIES_A_CLASS; tally++) {
        boolean ofWaits = Customers.waits(0) == tally;
        tallies.add(new Model.TallyKind(number + "/" + tally, ofWaits));
      }
    }
    return Models.of(
        programs,
        List.of(Models.pool("clerks", discipline, heads)),
        sources,
        2 * classes.size(),
        tallies,
        List.of(ShiftPlan.always()));
  }
}
