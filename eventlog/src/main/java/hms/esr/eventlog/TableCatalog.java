package hms.esr.eventlog;

import hms.esr.city.blueprint.CaseBlueprint;
import hms.esr.city.blueprint.CaseOutputs;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.ColumnType;
import hms.esr.city.blueprint.NearestName;
import hms.esr.city.blueprint.TableBlueprint;
import hms.esr.eventlog.TableInfo.Column;
import hms.esr.eventlog.TableInfo.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a city and the names they go by. */
public final class TableCatalog {
  /** The table of all citizens, which no case writes. */
  public static final String CITIZENS = "citizens";

  private static final List<Column> BY_THEMSELVES =
      List.of(
          new Column("id", "", Type.INTEGER),
          new Column("citizen", "", Type.INTEGER),
          new Column("created", "", Type.MOMENT),
          new Column("moment", "", Type.MOMENT),
          new Column("day", "", Type.INTEGER));

  /** Taken, too: by the log, to order changes of one moment. */
  private static final Set<String> TAKEN =
      Set.of("id", "citizen", "created", "moment", "day", "seq");

  private static final TableInfo ALL_CITIZENS =
      new TableInfo(
          -1,
          CITIZENS,
          "All citizens; they do not change",
          List.of(
              new Column("number", "", Type.INTEGER),
              new Column("age", "", Type.INTEGER),
              new Column("sex", "", Type.TEXT),
              new Column("district", "", Type.TEXT),
              new Column("income_band", "", Type.TEXT),
              new Column("income_thousands", "", Type.INTEGER),
              new Column("household", "", Type.INTEGER),
              new Column("household_size", "", Type.INTEGER),
              new Column("owner", "", Type.BOOLEAN),
              new Column("online", "", Type.BOOLEAN)),
          List.of());

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  private final List<TableInfo> tables;
  private final Map<String, TableInfo> byName = new LinkedHashMap<>();

  private TableCatalog(List<TableInfo> tables) {
    this.tables = List.copyOf(tables);
    tables.forEach(table -> byName.put(table.name(), table));
  }

  /** The tables that a city's blueprints declare. */
  public static TableCatalog of(CityBlueprint city) {
    Map<String, SortedSet<String>> writers = new LinkedHashMap<>();
    for (CaseBlueprint kind : city.cases()) {
      for (String table : CaseOutputs.of(kind).tables()) {
        writers.computeIfAbsent(table, name -> new TreeSet<>()).add(kind.name());
      }
    }
    List<TableInfo> tables = new ArrayList<>();
    for (TableBlueprint table : city.tables()) {
      SortedSet<String> cases = writers.getOrDefault(table.name(), new TreeSet<>());
      tables.add(
          new TableInfo(
              tables.size(), table.name(), table.title(), columns(table), List.copyOf(cases)));
    }
    return new TableCatalog(tables);
  }

  private static List<Column> columns(TableBlueprint table) {
    List<Column> columns = new ArrayList<>(BY_THEMSELVES);
    for (TableBlueprint.Column column : table.columns()) {
      String name = TAKEN.contains(column.name()) ? column.name() + "_" : column.name();
      Type type = column.type() == ColumnType.TEXT ? Type.TEXT : Type.NUMBER;
      columns.add(new Column(name, column.name(), type));
    }
    return columns;
  }

  /** All tables, in the order of the city's files. */
  public List<TableInfo> tables() {
    return tables;
  }

  /** The table of this very name. */
  public Optional<TableInfo> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The table of all citizens; none where the city has a table of that name, which is then meant.
   */
  public Optional<TableInfo> citizens() {
    return byName.containsKey(CITIZENS) ? Optional.empty() : Optional.of(ALL_CITIZENS);
  }

  /**
   * The table that a program means by a name: the table's own, the singular of it, or that of the
   * one case that writes it.
   *
   * @throws QueryException when there is none, naming the nearest
   */
  public TableInfo named(String name) {
    String wanted = name.replace('-', '_');
    TableInfo exact = byName.get(wanted);
    if (exact != null) {
      return exact;
    }
    if (singulars(CITIZENS).contains(wanted) || wanted.equals(CITIZENS)) {
      return ALL_CITIZENS;
    }
    List<TableInfo> meant = meant(wanted);
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    if (meant.size() > 1) {
      throw new QueryException(
          QueryException.Kind.FAULTY,
          "'" + name + "' may be any of the tables " + names(meant) + "; write which one");
    }
    throw new QueryException(QueryException.Kind.FAULTY, unknown(name, byName.keySet()));
  }

  /** The name of a table first, then the singular of one, then a case. */
  private List<TableInfo> meant(String wanted) {
    List<TableInfo> bySingular =
        tables.stream().filter(table -> singulars(table.name()).contains(wanted)).toList();
    return bySingular.isEmpty()
        ? tables.stream().filter(table -> isCase(table, wanted)).toList()
        : bySingular;
  }

  private static boolean isCase(TableInfo table, String wanted) {
    return table.cases().stream().anyMatch(name -> name.replace('-', '_').equals(wanted));
  }

  /** The tables whose name, in any form that {@link #named} takes, is a word of a text. */
  public SortedSet<String> mentioned(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().replace('-', '_');
      words.add(word.startsWith("log_") ? word.substring("log_".length()) : word);
    }
    SortedSet<String> mentioned = new TreeSet<>();
    for (String word : words) {
      TableInfo exact = byName.get(word);
      List<TableInfo> named = exact == null ? meant(word) : List.of(exact);
      named.forEach(table -> mentioned.add(table.name()));
    }
    if (words.contains(CITIZENS) || singulars(CITIZENS).stream().anyMatch(words::contains)) {
      mentioned.add(CITIZENS);
    }
    return mentioned;
  }

  /** What an English plural may be the plural of. */
  private static List<String> singulars(String plural) {
    List<String> singulars = new ArrayList<>();
    if (plural.endsWith("ies")) {
      singulars.add(plural.substring(0, plural.length() - 3) + "y");
    }
    if (plural.endsWith("es")) {
      singulars.add(plural.substring(0, plural.length() - 2));
    }
    if (plural.endsWith("s")) {
      singulars.add(plural.substring(0, plural.length() - 1));
    }
    return singulars;
  }

  static String unknown(String name, Collection<String> known) {
    return "there is no table '"
        + name
        + "'"
        + NearestName.hint(name, known)
        + "; there are: "
        + String.join(", ", known);
  }

  private static String names(List<TableInfo> tables) {
    return String.join(", ", tables.stream().map(TableInfo::name).toList());
  }
}
