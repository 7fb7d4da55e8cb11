package hms.esr.server.report;

/**
 * A metric for one group of citizens.
 *
 * @param grouping how citizens are divided, such as {@code district}
 * @param title the grouping for people
 * @param label the group's name
 * @param baseline mean over replications of the unchanged city
 * @param simulated mean over replications of the changed city
 * @param difference simulated less baseline, paired by replication; its interval is corrected for
 *     the number of groups of the grouping (Bonferroni)
 * @param verdict whether the group gains or loses
 */
public record GroupResult(
    String grouping,
    String title,
    String label,
    Estimate baseline,
    Estimate simulated,
    Estimate difference,
    Verdict verdict) {}
