package partnerportal.outgoing;

/** The real door out for tests without an application, open to this machine. */
public final class DoorsOut {

    private DoorsOut() {}

    public static OutgoingHttp local() {
        return new OutgoingHttp(new OutgoingProperties(true));
    }
}
