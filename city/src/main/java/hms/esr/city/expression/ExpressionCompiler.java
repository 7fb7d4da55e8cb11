package hms.esr.city.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.Location;
import hms.esr.city.blueprint.NearestName;
import hms.esr.kernel.process.Expression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles CEL to closures over doubles. CEL's own parser reads the text; its interpreter, which
 * boxes every number, is left out. All numbers are doubles, true is 1 and false is 0.
 *
 * <p>Texts are parsed once and kept, because the arms of a run compile the same ones.
 */
public final class ExpressionCompiler {
  private final CelParser parser = CelParserFactory.standardCelParserBuilder().build();
  private final Map<String, CelExpr> parsed = new ConcurrentHashMap<>();

  /**
   * The compiled expression.
   *
   * @throws BlueprintException when it is not CEL, or names what is not there
   */
  public Expression compile(Expr expr, Names names) {
    return node(parse(expr), names, expr.at());
  }

  private CelExpr parse(Expr expr) {
    CelExpr known = parsed.get(expr.text());
    if (known != null) {
      return known;
    }
    CelValidationResult result = parser.parse(expr.text());
    try {
      CelExpr tree = result.getAst().getExpr();
      parsed.put(expr.text(), tree);
      return tree;
    } catch (CelValidationException refused) {
      CelIssue issue = refused.getErrors().getFirst();
      throw new BlueprintException(
          expr.at(), "'" + expr.text() + "' is not an expression: " + issue.getMessage().strip());
    }
  }

  private Expression node(CelExpr tree, Names names, Location at) {
    return switch (tree.exprKind().getKind()) {
      case CONSTANT -> Expression.constant(constant(tree.constant(), at));
      case SELECT -> member(tree, names, at);
      case CALL -> call(tree.call(), names, at);
      case IDENT ->
          throw new BlueprintException(
              at,
              "'"
                  + tree.ident().name()
                  + "' stands alone; write it with its group, one of "
                  + String.join(", ", names.groups()));
      default ->
          throw new BlueprintException(
              at, "only numbers, names, operators and functions are known");
    };
  }

  private static double constant(CelConstant constant, Location at) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> constant.int64Value();
      case UINT64_VALUE -> constant.uint64Value().doubleValue();
      case DOUBLE_VALUE -> constant.doubleValue();
      case BOOLEAN_VALUE -> constant.booleanValue() ? 1 : 0;
      default ->
          throw new BlueprintException(
              at, "a text can only be compared with a parameter of type choice");
    };
  }

  private static Expression member(CelExpr tree, Names names, Location at) {
    Path path = path(tree, names, at);
    Expression found = names.find(path.group(), path.member());
    if (found == null) {
      List<String> members = names.members(path.group());
      throw new BlueprintException(
          at, "unknown name " + path + NearestName.hint(path.member(), members));
    }
    return found;
  }

  /** A dotted name: {@code pool.inspectors.headcount} is member inspectors.headcount of pool. */
  private record Path(String group, String member) {
    @Override
    public String toString() {
      return group + "." + member;
    }
  }

  private static Path path(CelExpr tree, Names names, Location at) {
    Deque<String> parts = new ArrayDeque<>();
    CelExpr part = tree;
    while (part.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
      parts.addFirst(part.select().field());
      part = part.select().operand();
    }
    boolean named = part.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT;
    Path path = new Path(named ? part.ident().name() : "", String.join(".", parts));
    if (!names.groups().contains(path.group())) {
      throw new BlueprintException(
          at,
          "unknown name "
              + path
              + NearestName.hint(path.group(), names.groups())
              + "; names start with one of "
              + String.join(", ", names.groups()));
    }
    return path;
  }

  private Expression call(CelExpr.CelCall call, Names names, Location at) {
    if (call.function().equals("_==_") || call.function().equals("_!=_")) {
      Expression choice = compareChoice(call, names, at);
      if (choice != null) {
        return choice;
      }
    }
    if (call.target().isPresent()) {
      throw new BlueprintException(at, "methods are not known: " + call.function() + "()");
    }
    List<Expression> inputs =
        call.args().stream().map(argument -> node(argument, names, at)).toList();
    return Functions.of(call.function(), inputs, at);
  }

  /** {@code env.MODE == 'strict'}: the text becomes the choice's number; null for other pairs. */
  private static @Nullable Expression compareChoice(
      CelExpr.CelCall call, Names names, Location at) {
    for (int side = 0; side < 2; side++) {
      CelExpr text = call.args().get(side);
      CelExpr name = call.args().get(1 - side);
      if (text.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
          && text.constant().getKind() == CelConstant.Kind.STRING_VALUE
          && name.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT) {
        Path path = path(name, names, at);
        List<String> choices = names.choices(path.group(), path.member());
        String wanted = text.constant().stringValue();
        int number = choices.indexOf(wanted);
        if (number < 0) {
          throw new BlueprintException(
              at, "'" + wanted + "' is no choice of " + path + NearestName.hint(wanted, choices));
        }
        Expression value = member(name, names, at);
        boolean equal = call.function().equals("_==_");
        return (simulation, slot) -> (value.value(simulation, slot) == number) == equal ? 1 : 0;
      }
    }
    return null;
  }
}
