/** The REST contract: resources, JSON in and out, problems, idempotency, paging links. */
@NullMarked
package hms.esr.server.api;

import org.jspecify.annotations.NullMarked;
