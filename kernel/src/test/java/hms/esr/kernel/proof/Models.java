package hms.esr.kernel.proof;

import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Source;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Models with nothing in them but what a closed form knows. */
final class Models {
  private static final Dates DATES = new Dates(LocalDate.of(2026, 1, 5), new TreeSet<>());

  private Models() {}

  static Model.Pool pool(String name, Discipline discipline, int heads) {
    return new Model.Pool(
        name, discipline, Expression.constant(heads), Expression.constant(1), false);
  }

  static Model of(
      List<Program> programs,
      List<Model.Pool> pools,
      List<Source> sources,
      int counters,
      List<Model.TallyKind> tallies,
      List<ShiftPlan> plans) {
    return new Model(
        DATES,
        1,
        1,
        programs,
        pools,
        sources,
        counters,
        tallies,
        List.of(),
        List.of(),
        new Model.Policy(new double[0], plans),
        null);
  }
}
