package hms.esr.cli.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads a list whole, page after page. */
public final class Pages {
  private Pages() {}

  /**
   * The items of {@code path}, at most {@code limit}.
   *
   * @param limit 1 or more; {@link Integer#MAX_VALUE} for all
   */
  public static List<JsonNode> items(RestClient client, String path, int limit) {
    List<JsonNode> items = new ArrayList<>();
    String next = path;
    while (items.size() < limit) {
      JsonNode page = client.get(next).json();
      list(page).forEach(items::add);
      JsonNode cursor = page.path("next");
      if (!cursor.isTextual()) {
        break;
      }
      next = Paths.query(path, "cursor", cursor.asText());
    }
    return items.size() > limit ? items.subList(0, limit) : items;
  }

  private static JsonNode list(JsonNode page) {
    return page.isArray() ? page : page.path("items");
  }
}
