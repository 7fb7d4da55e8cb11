package hms.esr.cloner;

/**
 * A folder of manifests that cannot be read. The message names file, line and what to mend; it
 * never quotes the file's content, which may be a Secret's.
 */
public final class ManifestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  ManifestException(String file, int line, String problem, String remedy) {
    super((line > 0 ? file + ":" + line : file) + ": " + problem + ". " + remedy);
    this.file = file;
    this.line = line;
  }

  /** The file, relative to the folder that was read, or the folder itself. */
  public String file() {
    return file;
  }

  /** The line, from 1; 0 when the problem is the whole file's. */
  public int line() {
    return line;
  }
}
