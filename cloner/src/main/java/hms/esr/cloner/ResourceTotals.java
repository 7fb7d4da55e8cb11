package hms.esr.cloner;

/**
 * What a cloned city asks of a cluster.
 *
 * @param cpuCores requested CPU in cores, all replicas together
 * @param memoryBytes requested memory in bytes, all replicas together
 * @param objects how many Kubernetes objects there are
 */
public record ResourceTotals(double cpuCores, long memoryBytes, int objects) {}
