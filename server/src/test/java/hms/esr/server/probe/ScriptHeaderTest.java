package hms.esr.server.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.report.Limit;
import hms.esr.server.report.ProbeDefinition.Better;
import hms.esr.server.runtime.CustomProbe.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptHeaderTest {

  @Test
  void commentLinesSayWhatAMetricIs() throws FaultyScriptException {
    DefinitionFields fields =
        ScriptHeader.read(
                Language.PYTHON,
                """
                # Written for the budget talks: nobody minds this line.
                # title: Overdue invoices
                # unit: invoices

                # icon: 🧾
                # decimals: 0
                # better: lower
                # threshold: above 500, over 500 invoices
                import math
                # unit: too late
                """)
            .of("finance.overdue");
    assertEquals(
        new DefinitionFields(
            "Overdue invoices",
            "🧾",
            "invoices",
            null,
            0,
            Better.LOWER,
            new Limit(Limit.Side.ABOVE, 500, "over 500 invoices")),
        fields);
  }

  @Test
  void aScriptOfSeveralMetricsNamesEach() throws FaultyScriptException {
    ScriptHeader header =
        ScriptHeader.read(
            Language.SQL,
            "-- unit: days\n-- metric: a.b\n-- better: lower\n-- metric: c.d\n-- unit: h\nselect 1");
    assertEquals(List.of("a.b", "c.d"), header.metrics());
    assertEquals("days", header.of("a.b").unit());
    assertEquals(Better.LOWER, header.of("a.b").better());
    assertEquals("h", header.of("c.d").unit());
    assertNull(header.of("c.d").better());
  }

  @Test
  void aThresholdWithoutWordsGetsSome() throws FaultyScriptException {
    assertEquals(
        new Limit(Limit.Side.BELOW, 2.5, "under 2.5"),
        ScriptHeader.read(Language.SQL, "-- threshold: below 2.5").of("m").threshold());
  }

  @ParameterizedTest
  @CsvSource({
    "threshold: above many, above or below and a number",
    "threshold: 500, above or below and a number",
    "threshold: above NaN, above or below and a number",
    "threshold: above 1e999, above or below and a number",
    "treshold: above 5, did you mean threshold?",
    "decimals: 7, from 0 to 6",
    "better: faster, 'higher, lower or neither'",
    "unit:, 1 to 40",
  })
  void aWrongFieldIsToldWithItsLine(String field, String told) {
    FaultyScriptException wrong =
        assertThrows(
            FaultyScriptException.class,
            () -> ScriptHeader.read(Language.PYTHON, "# title: A\n# " + field + "\n"));
    assertTrue(wrong.told().startsWith("Line 2: "), wrong.told());
    assertTrue(wrong.told().contains(told), wrong.told());
  }
}
