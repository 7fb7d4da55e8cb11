package hms.esr.city.engine;

import hms.esr.city.citizen.Population;
import hms.esr.city.expression.Names;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expressions of one service, and of one of its cases if there is one, can name. */
record Scope(
    Parameters parameters,
    Index index,
    Population population,
    @Nullable String service,
    @Nullable String caseName)
    implements Names {

  private static final List<String> CITIZEN =
      List.of(
          "age", "male", "household_size", "income_band", "income", "district", "owner", "online");
  private static final List<String> CLOCK =
      List.of("day", "hour", "weekday", "month", "day_of_month", "holiday");
  private static final List<String> CASE = List.of("age_days", "wait_minutes");
  private static final List<String> POOL = List.of("headcount", "queue", "busy");

  @Override
  public List<String> groups() {
    List<String> groups = new ArrayList<>(List.of("citizen", "clock", "pool", "signal"));
    if (service != null) {
      groups.add("env");
    }
    if (caseName != null) {
      groups.add("case");
    }
    return groups;
  }

  @Override
  public List<String> members(String group) {
    return switch (group) {
      case "citizen" -> CITIZEN;
      case "clock" -> CLOCK;
      case "signal" -> index.signalsInExpressions();
      case "env" -> service == null ? List.of() : parameters.envNames(service);
      case "case" -> {
        List<String> members = new ArrayList<>(CASE);
        if (caseName != null) {
          members.addAll(index.fields(caseName));
        }
        yield members;
      }
      default -> {
        List<String> members = new ArrayList<>();
        for (String pool : index.poolsInExpressions()) {
          for (String member : POOL) {
            members.add(pool + "." + member);
          }
        }
        yield members;
      }
    };
  }

  @Override
  public List<String> choices(String group, String member) {
    return group.equals("env") && service != null ? parameters.choices(service, member) : List.of();
  }

  @Override
  public @Nullable Expression find(String group, String member) {
    return switch (group) {
      case "env" -> env(member);
      case "case" -> caseMember(member);
      case "citizen" -> citizen(member);
      case "clock" -> clock(member);
      case "signal" -> {
        Integer signal = index.findSignal(member);
        yield signal == null ? null : (s, c) -> s.signal(signal);
      }
      default -> pool(member);
    };
  }

  private @Nullable Expression env(String member) {
    Integer parameter = service == null ? null : parameters.env(service, member);
    return parameter == null ? null : (s, c) -> s.parameter(parameter);
  }

  private @Nullable Expression caseMember(String member) {
    if (member.equals("age_days")) {
      return (s, c) -> (double) (s.now() - s.arrivedAt(c)) / VirtualTime.DAY_MS;
    }
    if (member.equals("wait_minutes")) {
      return (s, c) -> (double) s.waitedMs(c) / VirtualTime.MINUTE_MS;
    }
    int field = caseName == null ? -1 : index.fields(caseName).indexOf(member);
    return field < 0 ? null : (s, c) -> s.field(c, field);
  }

  private @Nullable Expression citizen(String member) {
    Population people = population;
    return switch (member) {
      case "age" -> (s, c) -> people.age(s.citizen(c));
      case "male" -> (s, c) -> people.male(s.citizen(c)) ? 1 : 0;
      case "household_size" -> (s, c) -> people.householdSize(s.citizen(c));
      case "income_band" -> (s, c) -> people.incomeBand(s.citizen(c));
      case "income" -> (s, c) -> people.incomeThousands(s.citizen(c));
      case "district" -> (s, c) -> people.district(s.citizen(c));
      case "owner" -> (s, c) -> people.owner(s.citizen(c)) ? 1 : 0;
      case "online" -> (s, c) -> people.online(s.citizen(c)) ? 1 : 0;
      default -> null;
    };
  }

  private static @Nullable Expression clock(String member) {
    return switch (member) {
      case "day" -> (s, c) -> VirtualTime.day(s.now());
      case "hour" -> (s, c) -> (double) (s.now() % VirtualTime.DAY_MS) / VirtualTime.HOUR_MS;
      case "weekday" -> (s, c) -> s.dates().weekday(VirtualTime.day(s.now()));
      case "month" -> (s, c) -> s.dates().date(VirtualTime.day(s.now())).getMonthValue();
      case "day_of_month" -> (s, c) -> s.dates().date(VirtualTime.day(s.now())).getDayOfMonth();
      case "holiday" -> (s, c) -> s.dates().holiday(VirtualTime.day(s.now())) ? 1 : 0;
      default -> null;
    };
  }

  private @Nullable Expression pool(String member) {
    int dot = member.lastIndexOf('.');
    Integer pool = dot < 0 ? null : index.findPool(member.substring(0, dot));
    if (pool == null) {
      return null;
    }
    return switch (member.substring(dot + 1)) {
      case "headcount" -> (s, c) -> s.headcount(pool);
      case "queue" -> (s, c) -> s.pool(pool).waiting();
      case "busy" -> (s, c) -> s.pool(pool).atWork();
      default -> null;
    };
  }
}
