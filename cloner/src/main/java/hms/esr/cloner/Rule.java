package hms.esr.cloner;

/**
 * One concern of sanitising: a pure function from an object to an object, or to the reason why it
 * is left out. A rule returns objects that it does not deal with unchanged.
 */
@FunctionalInterface
public interface Rule {
  /** Applies the rule; neither argument is changed. */
  Outcome apply(Manifest object, CloneContext context);
}
