package hms.esr.city.citizen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** The JSON line of a citizen, written member by member. */
final class CitizenJson {
  private CitizenJson() {}

  static void write(JsonGenerator json, Citizen citizen) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", citizen.id());
    json.writeStringField("name", citizen.name());
    json.writeNumberField("age", citizen.age());
    json.writeStringField("sex", citizen.sex());
    Household household = citizen.household();
    json.writeObjectFieldStart("household");
    json.writeNumberField("size", household.size());
    json.writeStringField("incomeBand", household.incomeBand());
    json.writeStringField("tenure", household.tenure());
    json.writeEndObject();
    Address address = citizen.address();
    json.writeObjectFieldStart("address");
    json.writeStringField("district", address.district());
    json.writeStringField("street", address.street());
    json.writeNumberField("number", address.number());
    json.writeStringField("postalCode", address.postalCode());
    json.writeEndObject();
    json.writeObjectFieldStart("contact");
    json.writeStringField("phone", citizen.contact().phone());
    json.writeStringField("mail", citizen.contact().mail());
    json.writeEndObject();
    json.writeObjectFieldStart("habits");
    for (Map.Entry<String, Habit> entry : citizen.habits().entrySet()) {
      Habit habit = entry.getValue();
      json.writeObjectFieldStart(entry.getKey());
      json.writeNumberField("rates", habit.rates());
      json.writeStringField("channel", habit.channel());
      json.writeNumberField("patience", habit.patience());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
