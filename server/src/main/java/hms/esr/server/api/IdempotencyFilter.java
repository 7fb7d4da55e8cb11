package hms.esr.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Gives a repeated creating request the first one's answer. */
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final String TAKEN = "esr.idempotency-key";
  private static final int MAX_LENGTH = 255;
  private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);

  private final IdempotencyKeys keys;
  private final BodyLimit limit;
  private final ObjectMapper json;

  IdempotencyFilter(IdempotencyKeys keys, BodyLimit limit, ObjectMapper json) {
    this.keys = keys;
    this.limit = limit;
    this.json = json;
  }

  private record Taken(String key, String digest) {}

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    if (key == null) {
      return;
    }
    if (key.isBlank() || key.length() > MAX_LENGTH) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "invalid-idempotency-key",
          "The header Idempotency-Key must have 1 to " + MAX_LENGTH + " characters.");
    }
    byte[] body = limit.read(request.getEntityStream());
    request.setEntityStream(new ByteArrayInputStream(body));
    String digest =
        digest(request.getMethod(), request.getUriInfo().getRequestUri().getRawPath(), body);
    Optional<IdempotencyKeys.Earlier> earlier = keys.take(key, digest);
    if (earlier.isPresent()) {
      request.abortWith(again(key, digest, earlier.get()));
    } else {
      request.setProperty(TAKEN, new Taken(key, digest));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(request.getProperty(TAKEN) instanceof Taken taken)) {
      return;
    }
    request.removeProperty(TAKEN);
    if (response.getStatus() >= 400) {
      keys.release(taken.key());
      return;
    }
    MediaType type = response.getMediaType();
    Object entity = response.getEntity();
    try {
      keys.answered(
          taken.key(),
          taken.digest(),
          response.getStatus(),
          response.getHeaderString("Location"),
          type == null ? MediaType.APPLICATION_JSON : type.toString(),
          entity instanceof String text ? text : json.writeValueAsString(entity));
    } catch (Refused storeFailure) {
      // What was asked for is done; that a repetition would do it again is the smaller evil.
      LOG.warnf("the answer to Idempotency-Key %s could not be kept", taken.key());
    }
  }

  private static Response again(String key, String digest, IdempotencyKeys.Earlier earlier) {
    if (!earlier.digest().equals(digest)) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "idempotency-key-reused",
          "The Idempotency-Key '"
              + key
              + "' was used for another request in the last 24 hours. Take a fresh key for each"
              + " request, and the same only to repeat one.");
    }
    Integer status = earlier.status();
    if (status == null) {
      throw new Refused(
          RefusalKind.CONFLICT,
          "idempotency-key-in-progress",
          "The first request with the Idempotency-Key '"
              + key
              + "' is still being worked on. Repeat this one in a moment for its answer.");
    }
    Response.ResponseBuilder answer =
        Response.status(status).type(earlier.contentType()).entity(earlier.body());
    if (earlier.location() != null) {
      answer.header("Location", earlier.location());
    }
    return answer.header("Idempotency-Replayed", "true").build();
  }

  static String digest(String method, String path, byte[] body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String call = method + " " + path + "\n";
      sha.update(call.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
