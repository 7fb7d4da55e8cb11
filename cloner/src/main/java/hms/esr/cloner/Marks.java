package hms.esr.cloner;

/** Names of the labels and annotations that ESR reads and writes. */
public final class Marks {
  /** Label: the sandbox an object belongs to. */
  public static final String BOX = "esr.hms/box";

  /** Annotation on a workload: its replicas in production. */
  public static final String ORIGINAL_REPLICAS = "esr.hms/original-replicas";

  /** Annotation on a CronJob: its schedule in production, where it was not suspended. */
  public static final String ORIGINAL_SCHEDULE = "esr.hms/original-schedule";

  /**
   * Annotation on a production Secret: keys, separated by commas, whose values are no secret (a
   * user or database name) and may appear elsewhere. They are replaced in the Secret all the same.
   */
  public static final String NOT_SECRET = "esr.hms/not-secret";

  static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private Marks() {}
}
