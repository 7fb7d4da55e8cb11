package hms.esr.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrettyJsonTest {

  @Test
  void whatFitsALineStaysOnOne() {
    assertEquals(
        "{ \"boxId\": \"SBX-1\", \"tags\": [\"a\", \"b\"], \"none\": {} }",
        new PrettyJson(false)
            .format(Json.parse("{\"boxId\":\"SBX-1\",\"tags\":[\"a\",\"b\"],\"none\":{}}")));
  }

  @Test
  void whatDoesNotIsBrokenAndIndented() {
    String item = "{\"metric\":\"" + "m".repeat(50) + "\",\"value\":1.50}";
    assertEquals(
        """
        {
          "items": [
            { "metric": "%1$s", "value": 1.50 },
            { "metric": "%1$s", "value": 1.50 }
          ]
        }"""
            .formatted("m".repeat(50)),
        new PrettyJson(false).format(Json.parse("{\"items\":[" + item + "," + item + "]}")));
  }

  @Test
  void textIsEscapedAsItWas() {
    assertEquals(
        "\"a \\\"quoted\\\" line\\n\"",
        new PrettyJson(false).format(Json.parse("\"a \\\"quoted\\\" line\\n\"")));
  }

  @Test
  void coloursAreOnlyAdded() {
    String json = "{\"a\":{\"b\":[1,2,\"c\"]}}";
    String coloured = new PrettyJson(true).format(Json.parse(json));
    assertTrue(coloured.contains("\u001b["), coloured);
    assertEquals(
        new PrettyJson(false).format(Json.parse(json)),
        coloured.replaceAll("\u001b\\[[0-9]+m", ""));
  }
}
