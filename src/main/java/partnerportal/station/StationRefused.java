package partnerportal.station;

/**
 * Station will never answer this as it is asked, or its answer breaks the contract; somebody has to mend a setting or Station.
 * The message says what is wrong in plain words, is fit to be shown, and has no patient data.
 */
public class StationRefused extends RuntimeException {

    public StationRefused(String message) {
        super(message);
    }
}
