package hms.esr.cli.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventParserTest {

  private static List<ServerEvent> parse(String stream) {
    EventParser parser = new EventParser();
    List<ServerEvent> events = new ArrayList<>();
    stream.lines().forEach(line -> parser.line(line).ifPresent(events::add));
    return events;
  }

  @Test
  void linesOfDataAreJoinedAndOneBlankIsDropped() {
    assertEquals(
        List.of(new ServerEvent("progress", "{\n  1}")),
        parse("event: progress\ndata: {\ndata:   1}\n\n"));
  }

  @Test
  void commentsAndOtherFieldsMeanNothing() {
    assertEquals(
        List.of(new ServerEvent("message", "x")), parse(": hi\nid: 7\nretry: 10\ndata:x\n\n"));
  }

  @Test
  void anEventWithoutDataIsNone() {
    assertEquals(List.of(), parse("event: ping\n\n\n"));
  }

  @Test
  void anUnfinishedEventIsNone() {
    assertEquals(List.of(), parse("data: cut off"));
  }

  @Test
  void aNameHoldsForItsEventOnly() {
    assertEquals(
        List.of(new ServerEvent("a", "1"), new ServerEvent("message", "2")),
        parse("event: a\ndata: 1\n\ndata: 2\n\n"));
  }
}
