package hms.esr.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.report.chart.Chart;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportPageTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"");
  private static final Pattern LABELLED =
      Pattern.compile("aria-(?:labelledby|describedby)=\"([^\"]*)\"");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
  private static final Pattern FIGURE = Pattern.compile("<figure>.*?</figure>", Pattern.DOTALL);
  private static final Pattern STYLE_CLASS = Pattern.compile("class=\"(c-[a-z-]+)\"");
  private static final Pattern LOADS =
      Pattern.compile(
          "(?i)<script|<link|<img|<iframe|<object|<embed|@import|url\\(| src=|https?:| href=\"[^#]");

  static Stream<RunReport> everyReport() {
    return Stream.concat(
        Stream.of(SampleReports.permitQuestion(), SampleReports.oddities()),
        SampleStudies.all().values().stream());
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void thePageFetchesNothing(RunReport report) {
    String page = new ReportPage().render(report);
    List<String> loads = LOADS.matcher(page).results().map(MatchResult::group).toList();
    assertEquals(List.of(), loads);
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void idsAreUniqueAndEveryReferenceHasItsTarget(RunReport report) {
    String page = new ReportPage().render(report);
    Set<String> ids = new HashSet<>();
    for (String id : groups(ID, page)) {
      assertTrue(ids.add(id), id + " is there twice");
    }
    for (String link : groups(LINK, page)) {
      assertTrue(ids.contains(link), "nothing is called " + link);
    }
    for (String names : groups(LABELLED, page)) {
      for (String name : names.split(" ", -1)) {
        assertTrue(ids.contains(name), "nothing is called " + name);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void headingsStepDownByOneAndStartAtTheQuestion(RunReport report) {
    List<Integer> levels =
        groups(HEADING, new ReportPage().render(report)).stream().map(Integer::valueOf).toList();
    assertEquals(1, levels.getFirst());
    assertEquals(1, levels.stream().filter(level -> level == 1).count());
    for (int i = 1; i < levels.size(); i++) {
      assertTrue(levels.get(i) <= levels.get(i - 1) + 1, levels.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void everyChartIsXmlWithATitleADescriptionAndItsTable(RunReport report) throws Exception {
    List<String> figures =
        FIGURE.matcher(new ReportPage().render(report)).results().map(MatchResult::group).toList();
    assertEquals(Sections.charts(report).size(), figures.size());
    for (String figure : figures) {
      Element element = parsed(figure).getDocumentElement();
      Element svg = (Element) element.getElementsByTagName("svg").item(0);
      assertEquals("img", svg.getAttribute("role"));
      for (String part : List.of("title", "desc")) {
        String text = svg.getElementsByTagName(part).item(0).getTextContent();
        assertFalse(text.isBlank(), "an empty " + part);
        assertFalse(text.contains("NaN"), text);
      }
      assertEquals(1, element.getElementsByTagName("figcaption").getLength());
      assertEquals(1, element.getElementsByTagName("table").getLength());
      assertFalse(figure.contains("NaN"), figure);
    }
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void theFileHoldsThePicturesOfThePageAndNoVariables(RunReport report) throws Exception {
    String page = new ReportPage().render(report);
    for (Chart chart : Sections.charts(report)) {
      assertTrue(page.contains(chart.body()), chart.name() + " differs between page and file");
      String file = chart.file();
      assertEquals("svg", parsed(file).getDocumentElement().getTagName());
      assertFalse(file.contains("var("), "only browsers know variables");
      for (String style : groups(STYLE_CLASS, file)) {
        assertTrue(
            file.contains("." + style + " {") || file.contains("." + style + ","),
            style + " has no rule");
      }
    }
  }

  @Test
  void whatUsersWroteIsShownAndNotRun() {
    String page = new ReportPage().render(SampleReports.oddities());
    assertFalse(page.contains("<b>bold"), "titles are escaped");
    assertTrue(page.contains("A &lt;b&gt;bold&lt;/b&gt; &amp;"), "titles are shown");
  }

  @Test
  void theCommandsSurviveAQuoteInTheRequest() {
    String commands = Commands.of(SampleStudies.whole());
    assertTrue(commands.contains("mayor'\\''s"), commands);
  }

  @Test
  void itSaysPlainlyWhenNoGroupMoves() {
    RunReport report = SampleStudies.unmovedGroups();
    assertTrue(
        String.join(" ", GroupWords.of(report)).contains("for no group can a change be told"),
        GroupWords.of(report).toString());
  }

  private static List<String> groups(Pattern pattern, String text) {
    List<String> groups = new ArrayList<>();
    pattern.matcher(text).results().forEach(result -> groups.add(result.group(1)));
    return groups;
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
