package hms.esr.city.citizen;

import java.util.List;
import java.util.stream.Stream;

/** How a citizen turns to a service. */
enum Channel {
  ONLINE("online"),
  PHONE("phone"),
  COUNTER("counter");

  private static final List<Channel> ALL = List.of(values());

  private final String text;

  Channel(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  static Channel at(int position) {
    return ALL.get(position);
  }

  static List<String> names() {
    return Stream.of(values()).map(Channel::text).toList();
  }
}
