package partnerportal.station;

/**
 * Station did not answer now: it is down, too slow, overloaded, or not set up here. Asking again later may help. The message
 * says which in plain words, is fit to be shown, and has no patient data.
 */
public class StationUnavailable extends RuntimeException {

    public StationUnavailable(String message) {
        super(message);
    }
}
