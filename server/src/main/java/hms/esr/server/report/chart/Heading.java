package hms.esr.server.report.chart;

/**
 * What a chart is called.
 *
 * @param name unique in a report, such as {@code daily.permits.processed}; letters, digits, dots,
 *     dashes and underscores
 * @param title what is drawn
 * @param description the picture in a sentence or two, for those who do not see it
 */
public record Heading(String name, String title, String description) {}
