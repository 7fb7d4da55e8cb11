package hms.esr.eventlog;

/** What a log can be exported as. */
public enum LogFormat {
  /** Apache Parquet. */
  PARQUET("format parquet, compression zstd", "parquet", "application/vnd.apache.parquet"),
  /** RFC 4180 with a header; an empty cell for none. */
  CSV("format csv, header true", "csv", "text/csv");

  private final String options;
  private final String extension;
  private final String mediaType;

  LogFormat(String options, String extension, String mediaType) {
    this.options = options;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** How DuckDB's COPY says it. */
  String options() {
    return options;
  }

  /** Of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
