package hms.esr.city.expression;

import hms.esr.kernel.process.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names of an expression stand for, such as {@code env.REVIEWERS}. */
public interface Names {
  /** The groups before the dot, such as {@code env}. */
  List<String> groups();

  /** The members of a group, for messages. */
  List<String> members(String group);

  /** What a member stands for; null when there is none of that name. */
  @Nullable Expression find(String group, String member);

  /** The values of a choice by their numbers from 0, or empty when the member is no choice. */
  List<String> choices(String group, String member);
}
