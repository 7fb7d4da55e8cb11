package hms.esr.city.expression;

import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.blueprint.Location;
import hms.esr.city.blueprint.NearestName;
import hms.esr.kernel.process.Expression;
import java.util.List;

/** The operators and functions of expressions, by CEL's internal names. */
final class Functions {
  private static final List<String> NAMED =
      List.of("min", "max", "exp", "ln", "sqrt", "pow", "floor", "ceil");

  private Functions() {}

  static Expression of(String function, List<Expression> inputs, Location at) {
    if (function.equals("_?_:_")) {
      return choose(inputs.get(0), inputs.get(1), inputs.get(2));
    }
    return switch (inputs.size()) {
      case 1 -> unary(function, inputs.getFirst(), at);
      case 2 -> binary(function, inputs.get(0), inputs.get(1), at);
      default -> throw unknown(function, inputs.size(), at);
    };
  }

  private static Expression choose(Expression condition, Expression then, Expression otherwise) {
    return (s, c) -> condition.value(s, c) != 0 ? then.value(s, c) : otherwise.value(s, c);
  }

  private static Expression unary(String function, Expression a, Location at) {
    return switch (function) {
      case "-_" -> (s, c) -> -a.value(s, c);
      case "!_" -> (s, c) -> a.value(s, c) == 0 ? 1 : 0;
      case "exp" -> (s, c) -> StrictMath.exp(a.value(s, c));
      case "ln" -> (s, c) -> StrictMath.log(a.value(s, c));
      case "sqrt" -> (s, c) -> Math.sqrt(a.value(s, c));
      case "floor" -> (s, c) -> Math.floor(a.value(s, c));
      case "ceil" -> (s, c) -> Math.ceil(a.value(s, c));
      default -> throw unknown(function, 1, at);
    };
  }

  private static Expression binary(String function, Expression a, Expression b, Location at) {
    return switch (function) {
      case "_+_" -> (s, c) -> a.value(s, c) + b.value(s, c);
      case "_-_" -> (s, c) -> a.value(s, c) - b.value(s, c);
      case "_*_" -> (s, c) -> a.value(s, c) * b.value(s, c);
      case "_/_" -> (s, c) -> a.value(s, c) / b.value(s, c);
      case "_%_" -> (s, c) -> a.value(s, c) % b.value(s, c);
      case "_<_" -> (s, c) -> a.value(s, c) < b.value(s, c) ? 1 : 0;
      case "_<=_" -> (s, c) -> a.value(s, c) <= b.value(s, c) ? 1 : 0;
      case "_>_" -> (s, c) -> a.value(s, c) > b.value(s, c) ? 1 : 0;
      case "_>=_" -> (s, c) -> a.value(s, c) >= b.value(s, c) ? 1 : 0;
      case "_==_" -> (s, c) -> a.value(s, c) == b.value(s, c) ? 1 : 0;
      case "_!=_" -> (s, c) -> a.value(s, c) != b.value(s, c) ? 1 : 0;
      case "_&&_" -> (s, c) -> a.value(s, c) != 0 && b.value(s, c) != 0 ? 1 : 0;
      case "_||_" -> (s, c) -> a.value(s, c) != 0 || b.value(s, c) != 0 ? 1 : 0;
      case "min" -> (s, c) -> Math.min(a.value(s, c), b.value(s, c));
      case "max" -> (s, c) -> Math.max(a.value(s, c), b.value(s, c));
      case "pow" -> (s, c) -> StrictMath.pow(a.value(s, c), b.value(s, c));
      default -> throw unknown(function, 2, at);
    };
  }

  private static BlueprintException unknown(String function, int inputs, Location at) {
    return new BlueprintException(
        at,
        "no function "
            + function
            + " of "
            + inputs
            + " value"
            + (inputs == 1 ? "" : "s")
            + NearestName.hint(function, NAMED));
  }
}
