/** The cities that this server can clone: models, production manifests, populations. */
@NullMarked
package hms.esr.server.city;

import org.jspecify.annotations.NullMarked;
