package hms.esr.cloner;

/** One replica is enough to answer a question; what was off in production stays off. */
final class ReplicasRule implements Rule {
  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (!object.kind().equals("Deployment") && !object.kind().equals("StatefulSet")) {
      return Outcome.unchanged(object);
    }
    int original = object.at("/spec/replicas").asInt(1);
    Edit edit = new Edit(object);
    edit.tree().withObject("/spec").put("replicas", Math.min(1, original));
    edit.annotations().put(Marks.ORIGINAL_REPLICAS, Integer.toString(original));
    return edit.outcome();
  }
}
