package hms.esr.city.validation;

/** Hears how far a study is; called by any of its threads, one at a time. */
@FunctionalInterface
public interface StudyProgress {
  /** Nobody listens. */
  StudyProgress NONE = (study, done, all) -> {};

  /**
   * A replication of a scenario has ended.
   *
   * @param done how many have
   * @param all of how many
   */
  void ran(String study, int done, int all);
}
