package hms.esr.server.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void ticksAreRoundNumbersAroundTheValues() {
    assertEquals(List.of("0", "100", "200", "300", "400", "500"), labels(0, 430));
    assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0", "2.5"), labels(0, 2.04));
    assertEquals(List.of("-10", "0", "10", "20", "30", "40"), labels(-3, 38, 40));
    assertEquals(List.of("0.000", "0.001", "0.002", "0.003"), labels(0, 0.003));
    assertEquals(List.of("0", "2000000", "4000000", "6000000"), labels(0, 6_000_000));
  }

  @Test
  void anAxisWithoutARangeStillHasOne() {
    assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels());
    assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(0, 0));
    assertEquals(List.of("7", "8", "9", "10", "11"), labels(7));
  }

  @Test
  void whatIsNoNumberIsLeftOut() {
    assertEquals(
        List.of("0", "1", "2", "3", "4", "5"), labels(Double.NaN, 0, 5, Double.POSITIVE_INFINITY));
  }

  @Test
  void differencesShowTheirSign() {
    Axis axis = Axis.around("", DoubleStream.of(-10, 10)).signed();
    assertEquals(
        List.of("-10", "-5", "0", "+5", "+10"), axis.ticks().stream().map(Tick::label).toList());
  }

  private static List<String> labels(double... values) {
    return Axis.around("", DoubleStream.of(values)).ticks().stream().map(Tick::label).toList();
  }
}
