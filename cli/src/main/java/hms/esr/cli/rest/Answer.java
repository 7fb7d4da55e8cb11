package hms.esr.cli.rest;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.cli.text.Json;

/**
 * What the server answered; never a refusal, which is a {@link RefusedException}.
 *
 * @param status HTTP status, 200 to 399
 * @param retryAfterSeconds when to ask again, 0 where the server does not say
 * @param body the body as it came, may be empty
 */
public record Answer(int status, int retryAfterSeconds, String body) {

  /** The body as JSON, a missing node when it is something else. */
  public JsonNode json() {
    return Json.parse(body);
  }

  /** Whether the work goes on (202). */
  public boolean accepted() {
    return status == 202;
  }
}
