package hms.esr.server.wiring;

import hms.esr.server.city.Cities;
import hms.esr.server.sandbox.SandboxRegister;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What is done before the first request. */
@ApplicationScoped
class StartUp {

  void onStart(@Observes StartupEvent event, SandboxRegister sandboxes, Cities cities) {
    sandboxes.failInterrupted();
    // Read now, so that a faulty city stops the server at once and the first sandbox is fast.
    cities.city(Cities.DEFAULT);
    cities.production(Cities.DEFAULT);
  }
}
