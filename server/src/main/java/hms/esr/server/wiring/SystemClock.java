package hms.esr.server.wiring;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The wall clock of sandboxes' lives; a test puts its own in its place. */
@ApplicationScoped
class SystemClock {

  @Produces
  @ApplicationScoped
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
