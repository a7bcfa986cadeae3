package partnerportal.shell;

/** Everyone who may be served at length is; somebody has to go first. */
public class TooManyStreams extends RuntimeException {

    public TooManyStreams(int most) {
        super(most + " callers follow the changes here already, as many as may at once. Try again later.");
    }
}
