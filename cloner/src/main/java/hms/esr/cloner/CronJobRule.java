package hms.esr.cloner;

/** Suspends a CronJob: real time must not start work in a city that lives in virtual time. */
final class CronJobRule implements Rule {
  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (!object.kind().equals("CronJob")) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    boolean suspended = object.at("/spec/suspend").asBoolean();
    edit.tree().withObject("/spec").put("suspend", true);
    if (!suspended) {
      edit.annotations().put(Marks.ORIGINAL_SCHEDULE, object.at("/spec/schedule").asText());
      edit.resolved(
          "spec.suspend",
          "it would run by the real clock",
          "suspended; its schedule is kept in the annotation " + Marks.ORIGINAL_SCHEDULE);
    }
    return edit.outcome();
  }
}
