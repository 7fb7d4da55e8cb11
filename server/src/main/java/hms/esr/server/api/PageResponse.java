package hms.esr.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import hms.esr.server.store.Page;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as an answer: {@code items}, {@code next}, and the next page as a link. */
final class PageResponse {
  private PageResponse() {}

  /** {@code next} is shown as null on the last page, so that a caller can tell it from a fault. */
  record Body<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {}

  static <T> Response of(Page<T> page, UriInfo uri) {
    Response.ResponseBuilder answer = Response.ok(new Body<>(page.items(), page.next()));
    if (page.next() != null) {
      answer.link(
          uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(), "next");
    }
    return answer.build();
  }
}
