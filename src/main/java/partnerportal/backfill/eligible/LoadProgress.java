package partnerportal.backfill.eligible;

/** Is told how far loading a file is. What it throws breaks loading off, and nothing of it is to be seen. */
@FunctionalInterface
public interface LoadProgress {

    /** Called every some thousand rows, on the loading thread. */
    void read(int rows, int ofRows);

    /** The tables are about to be made, by {@code open}; whoever must not have any throws instead of having it run. */
    default void opening(Runnable open) {
        open.run();
    }
}
