package hms.esr.server.report;

import hms.esr.server.report.chart.Chart;

/**
 * A chart and the numbers in it.
 *
 * @param chart the picture
 * @param note how to read it, in a sentence
 * @param table the same as numbers, for those who do not see it or do not trust it
 */
public record Figure(Chart chart, String note, DataTable table) {}
