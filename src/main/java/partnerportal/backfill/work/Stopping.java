package partnerportal.backfill.work;

/** The process is about to stop, so the work stops at a place where another process goes on. */
class Stopping extends RuntimeException {

    Stopping() {
        super("The process is about to stop");
    }
}
