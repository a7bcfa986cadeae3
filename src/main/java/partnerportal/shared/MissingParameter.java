package partnerportal.shared;

/** A parameter that cannot be done without was not sent. */
public class MissingParameter extends BadRequest {

    public MissingParameter(String parameter) {
        super(parameter, "The parameter " + parameter + " is missing.");
    }
}
