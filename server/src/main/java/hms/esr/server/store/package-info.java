/** The relational store of what outlives a request: access, transactions, paging. */
@NullMarked
package hms.esr.server.store;

import org.jspecify.annotations.NullMarked;
