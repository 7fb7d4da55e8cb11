package hms.esr.city.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.Location;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.time.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionCompilerTest {
  private final ExpressionCompiler compiler = new ExpressionCompiler();
  private final Simulation nobody =
      new Simulation(
          new Model(
              new Dates(LocalDate.of(2026, 1, 5), new TreeSet<>()),
              1,
              1,
              List.of(),
              List.of(),
              List.of(),
              0,
              List.of(),
              List.of(),
              List.of(),
              new Model.Policy(new double[0], List.of()),
              null),
          new RandomSource(1, 0),
          0,
          1,
          null);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 ; 7",
        "10 / env.TEN - 30 / 1440 ; 0.9791666666666666",
        "7 % 4 ; 3",
        "-env.TEN ; -10",
        "env.TEN > 9 && env.TEN < 11 ; 1",
        "env.TEN < 9 || !(env.TEN == 10) ; 0",
        "env.TEN != 10 ? 1 : 2 ; 2",
        "max(0, min(3, env.TEN)) ; 3",
        "floor(2.7) + ceil(2.1) ; 5",
        "sqrt(9) + pow(2, 3) + exp(0) + ln(1) ; 12",
        "env.MODE == 'strict' ; 1",
        "'lenient' == env.MODE ; 0",
        "env.MODE != 'lenient' ; 1",
        "pool.front_desk.headcount ; 4",
        "true ; 1",
      })
  void computes(String text, double expected) {
    assertEquals(expected, value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "env.TNE ; unknown name env.TNE (did you mean TEN?)",
        "evn.TEN ; unknown name evn.TEN (did you mean env?)",
        "TEN ; 'TEN' stands alone",
        "maxi(1, 2) ; no function maxi of 2 values (did you mean max?)",
        "env.MODE == 'stict' ; 'stict' is no choice of env.MODE (did you mean strict?)",
        "env.TEN + 'a' ; a text can only be compared",
        "1 + ; is not an expression",
      })
  void saysWhatIsWrongAndWhere(String text, String message) {
    BlueprintException refused = assertThrows(BlueprintException.class, () -> value(text));
    String answer = String.valueOf(refused.getMessage());
    assertTrue(answer.startsWith("a.yaml:3:7: "), answer);
    assertTrue(answer.contains(message), answer);
  }

  private double value(String text) {
    Expr expr = new Expr(text, new Location("a.yaml", 3, 7));
    return compiler.compile(expr, new ThreeNames()).value(nobody, 0);
  }

  /** env.TEN is 10, env.MODE a choice, pool.front_desk.headcount is 4. */
  private static final class ThreeNames implements Names {
    private static final Map<String, Double> VALUES =
        new TreeMap<>(Map.of("env.TEN", 10.0, "env.MODE", 1.0, "pool.front_desk.headcount", 4.0));

    @Override
    public List<String> groups() {
      return List.of("env", "pool");
    }

    @Override
    public List<String> members(String group) {
      return List.of("TEN", "MODE");
    }

    @Override
    public @Nullable Expression find(String group, String member) {
      Double value = VALUES.get(group + "." + member);
      return value == null ? null : Expression.constant(value);
    }

    @Override
    public List<String> choices(String group, String member) {
      return member.equals("MODE") ? List.of("lenient", "strict") : List.of();
    }
  }
}
