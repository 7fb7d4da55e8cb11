package hms.esr.server.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A fault of the server: logged whole under an incident id, of which the caller sees only the id.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(FailureMapper.class);

  @Override
  public Response toResponse(Throwable failure) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(failure, "incident %s", incident);
    return ProblemResponse.of(Problem.incident(incident));
  }
}
