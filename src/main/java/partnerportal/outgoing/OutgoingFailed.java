package partnerportal.outgoing;

/** No answer came that could be used. Never holds what was sent, because that may be a secret. */
public final class OutgoingFailed extends RuntimeException {

    private final Unanswered why;

    public OutgoingFailed(Unanswered why) {
        super(why.name());
        this.why = why;
    }

    OutgoingFailed(Unanswered why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Unanswered why() {
        return why;
    }
}
