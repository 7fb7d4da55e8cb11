/**
 * Charts as SVG text: what is drawn comes in as numbers and words, and nothing here knows a report.
 * Looks are classes of {@code chart.css}, so that one picture serves a light page, a dark page,
 * print and a file.
 */
@NullMarked
package hms.esr.server.report.chart;

import org.jspecify.annotations.NullMarked;
