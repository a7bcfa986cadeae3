package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to which the code on an answer leads: what was answered and what was asked for, never what was typed. */
final class ProblemLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);
    private static final int LONGEST_PATH = 200;

    private ProblemLog() {}

    /** @param thrown what the problem came from, told whole when nobody foresaw it; null when there was nothing */
    static void write(Problem problem, @Nullable Throwable thrown, String method, String path) {
        var status = problem.status().value();
        var asked = method + " " + fit(path);
        if (problem.slug().equals("internal")) {
            LOG.error("{} {} {}", status, problem.slug(), asked, thrown);
        } else if (problem.status().is5xxServerError()) {
            LOG.warn("{} {} {}: {}", status, problem.slug(), asked, String.valueOf(thrown));
        } else {
            LOG.info("{} {} {}", status, problem.slug(), asked);
        }
    }

    private static String fit(String path) {
        var clean = path.replaceAll("[?;].*|\\p{Cntrl}", "");
        return clean.length() > LONGEST_PATH ? clean.substring(0, LONGEST_PATH) : clean;
    }
}
