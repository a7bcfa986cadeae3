package partnerportal.mail.delivery;

/** What became of an attempt to send. The words never hold an address or what the server said. */
sealed interface Delivery {

    /** The server has taken the mail. */
    record Accepted() implements Delivery {}

    /**
     * The same may work at another time.
     *
     * @param noMail whether no other mail would get through now either
     */
    record Later(String words, boolean noMail) implements Delivery {}

    /** The server has all of the mail and did not say whether it takes it, so it may have arrived. */
    record Unanswered() implements Delivery {}

    /** The server will never take this mail. */
    record Refused(String words) implements Delivery {}
}
