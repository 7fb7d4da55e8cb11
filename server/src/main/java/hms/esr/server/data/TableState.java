package hms.esr.server.data;

import hms.esr.eventlog.TableInfo;

/**
 * A table as of a moment.
 *
 * @param rows how many it has
 * @param changes how many rows its log has by then
 */
public record TableState(TableInfo table, long rows, long changes) {}
