package partnerportal.shell;

/** Everyone who may be served at length is; somebody has to go first. */
public class TooManyStreams extends RuntimeException {

    public TooManyStreams(int most) {
        super("There are " + most + " streams already, as many as are served here at once. Try again later.");
    }
}
