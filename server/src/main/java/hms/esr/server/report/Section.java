package hms.esr.server.report;

import java.util.List;

/**
 * A part of the page.
 *
 * @param id of its heading, unique in the page
 * @param title for people
 * @param words paragraphs before the figures
 * @param figures its charts
 * @param tables its tables without a chart
 */
public record Section(
    String id, String title, List<String> words, List<Figure> figures, List<DataTable> tables) {
  public Section {
    words = List.copyOf(words);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }
}
