package partnerportal.shell;

/** As many files are being read as may be at once. */
public class TooManyImports extends RuntimeException {

    public TooManyImports() {
        super(
                "Other files are being read at this moment, as many as may be at once. Nothing was saved. Try again shortly.");
    }
}
