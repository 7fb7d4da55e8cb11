package hms.esr.city.citizen;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The CSV row of a citizen. */
final class CitizenCsv {
  private static final String END = "\r\n";
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "age",
          "sex",
          "household.size",
          "household.incomeBand",
          "household.tenure",
          "address.district",
          "address.street",
          "address.number",
          "address.postalCode",
          "contact.phone",
          "contact.mail");

  private CitizenCsv() {}

  static void header(Writer out, List<String> services) throws IOException {
    out.write(String.join(",", COLUMNS));
    for (String service : services) {
      for (String member : List.of("rates", "channel", "patience")) {
        next(out, "habits." + service + "." + member);
      }
    }
    out.write(END);
  }

  static void row(Writer out, Citizen citizen) throws IOException {
    value(out, citizen.id());
    next(out, citizen.name());
    next(out, Integer.toString(citizen.age()));
    next(out, citizen.sex());
    next(out, Integer.toString(citizen.household().size()));
    next(out, citizen.household().incomeBand());
    next(out, citizen.household().tenure());
    next(out, citizen.address().district());
    next(out, citizen.address().street());
    next(out, Integer.toString(citizen.address().number()));
    next(out, citizen.address().postalCode());
    next(out, citizen.contact().phone());
    next(out, citizen.contact().mail());
    for (Habit habit : citizen.habits().values()) {
      next(out, Double.toString(habit.rates()));
      next(out, habit.channel());
      next(out, Double.toString(habit.patience()));
    }
    out.write(END);
  }

  private static void next(Writer out, String value) throws IOException {
    out.write(',');
    value(out, value);
  }

  private static void value(Writer out, String value) throws IOException {
    boolean plain = true;
    for (int k = 0; k < value.length() && plain; k++) {
      char c = value.charAt(k);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    if (plain) {
      out.write(value);
    } else {
      out.write('"');
      out.write(value.replace("\"", "\"\""));
      out.write('"');
    }
  }
}
