package partnerportal.station.grpc;

import java.time.Duration;

/** Time that passes, and letting it pass; a test has its own. */
interface Waiting {

    Waiting REAL = new Waiting() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    /** By a clock that never jumps; only differences mean something. */
    long nanoTime();

    void pause(Duration time) throws InterruptedException;
}
