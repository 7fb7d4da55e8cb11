package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.City;
import hms.esr.city.citizen.CitizenGrouping;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.statistics.SparseSketch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics by group of citizens, and the single values behind them. */
class GroupsTest {
  private static final int DAYS = 4;
  private static final int WARMUP_DAYS = 1;

  @TempDir private Path folder;
  private City city;
  private ReplicationResult result;
  private final Population people = ProbeCity.people();

  @BeforeEach
  void simulate() {
    city =
        new ProbeCity()
            .count("0")
            .schedules("daily: { case: probe, days: mon-sun, at: \"09:00\", count: 400 }")
            .steps(
                """
                - serve: { pool: front-desk, minutes: 1 }
                - tally: { income: citizen.income }
                - branch:
                    - if: citizen.district == 3
                      steps: [ { mark: third }, { tally: { age: citizen.age } } ]
                    - steps: []
                """)
            .metric("third", "{ count: probe.third }")
            .metric("age", "{ mean: probe.age }")
            .metric("income", "{ mean: probe.income }")
            .metric("median", "{ quantile: { of: [probe.income, probe.age], p: 0.5 } }")
            .metric("incomes", "{ sum: probe.income }")
            .metric("share", "{ ratio: { of: probe.third, to: probe.ended, percent: true } }")
            .metric("wait", "{ wait: front-desk }")
            .metric("longest", "{ wait_quantile: { of: front-desk, p: 0.9 } }")
            .metric("load", "{ load: front-desk }")
            .in(folder);
    result =
        CityProgram.compile(city, people, ArmSettings.defaults(), null)
            .simulate(7, 0, new RunWindow(WARMUP_DAYS, DAYS), () -> false);
  }

  private double value(String metric) {
    return result.values()[city.metricIndex(metric)];
  }

  /** The values of one grouping. */
  private List<Double> groups(String metric, String grouping) {
    double[] all = Objects.requireNonNull(result.groups().get(city.metricIndex(metric)));
    int from = 0;
    for (CitizenGrouping one : people.groupings()) {
      int to = from + one.labels().size();
      if (one.name().equals(grouping)) {
        List<Double> values = new ArrayList<>();
        for (int place = from; place < to; place++) {
          values.add(all[place]);
        }
        return values;
      }
      from = to;
    }
    throw new IllegalArgumentException(grouping);
  }

  @Test
  void countsAndSumsOfTheGroupsAddUpToTheMeanADay() {
    for (CitizenGrouping grouping : people.groupings()) {
      for (String metric : List.of("third", "probe.ended", "incomes")) {
        double sum = groups(metric, grouping.name()).stream().mapToDouble(x -> x).sum();
        assertEquals(value(metric), sum, 1e-9 * sum, metric + " by " + grouping.name());
      }
    }
  }

  @Test
  void whatHappensInOneDistrictIsMeasuredThereAlone() {
    List<Double> third = groups("third", "district");
    List<Double> age = groups("age", "district");
    List<Double> share = groups("share", "district");
    for (int district = 0; district < third.size(); district++) {
      boolean its = district == 3;
      assertEquals(its ? value("third") : 0, third.get(district));
      assertEquals(its ? value("age") : Double.NaN, age.get(district), 1e-9);
      assertEquals(its ? 100 : 0, share.get(district));
    }
  }

  @Test
  void aMeanIsThatOfTheGroup() {
    List<Double> means = groups("income", "income");
    assertEquals(people.marginals().incomeBands(), means.size());
    for (int band = 0; band < means.size(); band++) {
      int citizen = 0;
      while (people.incomeBand(citizen) != band) {
        citizen++;
      }
      assertEquals(people.incomeThousands(citizen), means.get(band), 1e-9);
    }
    List<Double> waits = groups("wait", "channel");
    assertEquals(waits, groups("longest", "channel"));
    double perDay = value("probe.ended");
    List<Double> ended = groups("probe.ended", "channel");
    double mean = (waits.get(0) * ended.get(0) + waits.get(1) * ended.get(1)) / perDay;
    assertEquals(value("wait"), mean, 1e-9 * mean);
  }

  @Test
  void staffAndLevelsHaveNoCitizens() {
    assertNull(result.groups().get(city.metricIndex("load")));
    assertNull(result.groups().get(city.metricIndex("probe.open")));
  }

  @Test
  void theSingleValuesOfTheMeasuredDaysAreHandedOut() {
    SparseSketch waits = distribution("wait");
    assertEquals(DAYS * value("probe.ended"), waits.count());
    assertEquals(value("longest"), waits.quantile(0.9));
    assertEquals(waits, distribution("longest"));
    assertEquals(
        distribution("income").count() + distribution("age").count(),
        distribution("median").count());
    assertTrue(distribution("age").count() > 0);
    assertNull(result.distributions().get(city.metricIndex("third")));
    assertNull(result.distributions().get(city.metricIndex("load")));
  }

  private SparseSketch distribution(String metric) {
    SparseSketch sketch = result.distributions().get(city.metricIndex(metric));
    assertNotNull(sketch, metric);
    return Objects.requireNonNull(sketch);
  }
}
