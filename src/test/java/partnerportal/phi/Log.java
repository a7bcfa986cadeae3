package partnerportal.phi;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that is logged, of the portal's own packages also what is for debugging only; what is marked is kept. */
final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger everybody = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("partnerportal");
    private final Level before = ours.getLevel();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final AtomicLong lines = new AtomicLong();

    /** So that what is for debugging is searched, and does not fill the console. */
    private final AppenderBase<ILoggingEvent> fromOurs = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                everybody.callAppenders(event);
            } else {
                Log.this.doAppend(event);
            }
        }
    };

    static Log listen() {
        var log = new Log();
        log.start();
        log.fromOurs.start();
        log.everybody.addAppender(log);
        log.ours.addAppender(log.fromOurs);
        log.ours.setAdditive(false);
        log.ours.setLevel(Level.ALL);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.incrementAndGet();
        var text = "%s %s %s %s"
                .formatted(
                        event.getFormattedMessage(),
                        event.getMDCPropertyMap(),
                        event.getKeyValuePairs(),
                        ThrowableProxyUtil.asString(event.getThrowableProxy()));
        Marks.in(text, Marks.all()).forEach(mark -> leaks.add(event.getLoggerName() + ": " + mark));
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }

    long lines() {
        return lines.get();
    }

    @Override
    public void close() {
        ours.setLevel(before);
        ours.setAdditive(true);
        ours.detachAppender(fromOurs);
        everybody.detachAppender(this);
        stop();
    }
}
