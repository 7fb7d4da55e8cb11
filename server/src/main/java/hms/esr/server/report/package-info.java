/** What a run found, and its renderings: pure, records in and text out. */
@NullMarked
package hms.esr.server.report;

import org.jspecify.annotations.NullMarked;
