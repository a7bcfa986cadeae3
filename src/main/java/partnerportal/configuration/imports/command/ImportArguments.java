package partnerportal.configuration.imports.command;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.file.Layout;

import java.nio.file.Path;

/**
 * What the operator wants.
 *
 * @param apply whether the plan is applied after it was printed
 * @param layout null when the file is to say it
 * @param planHash of the plan that was seen, null for whatever the plan is
 */
record ImportArguments(
        boolean apply,
        Path file,
        @Nullable Layout layout,
        @Nullable Path mapping,
        boolean leaveOutInvalid,
        @Nullable String planHash) {

    static final String USAGE = """
            usage: java -jar partner-portal.jar import (--plan | --apply) <file> [options]
              --layout express | order-worker   whose file it is, when the file does not say it
              --mapping <file>                  CSV with redox_source_id and express_partner_id
              --leave-out-invalid               apply although some records cannot be used
              --plan-hash <hash>                apply only if the plan is still the one with this hash
            """;

    /** The arguments cannot be understood; the message says why in one sentence. */
    static final class Unclear extends RuntimeException {

        Unclear(String message) {
            super(message);
        }
    }

    /**
     * @param arguments without the word {@code import}
     * @throws Unclear when they make no sense
     */
    static ImportArguments read(String[] arguments) {
        var reading = new Reading(arguments);
        while (reading.at < arguments.length) {
            reading.next();
        }
        return reading.done();
    }

    private static final class Reading {

        private final String[] arguments;
        private int at;
        private boolean apply;
        private @Nullable Path file;
        private @Nullable Layout layout;
        private @Nullable Path mapping;
        private boolean leaveOutInvalid;
        private @Nullable String planHash;

        Reading(String[] arguments) {
            this.arguments = arguments;
        }

        void next() {
            var option = arguments[at++];
            switch (option) {
                case "--plan", "--apply" -> {
                    if (file != null) {
                        throw new Unclear("Use either --plan or --apply, once.");
                    }
                    apply = option.equals("--apply");
                    file = Path.of(value(option));
                }
                case "--layout" -> {
                    var named = value(option);
                    layout = Layout.of(named)
                            .orElseThrow(() ->
                                    new Unclear("There is no layout " + named + ": use express or order-worker."));
                }
                case "--mapping" -> mapping = Path.of(value(option));
                case "--leave-out-invalid" -> leaveOutInvalid = true;
                case "--plan-hash" -> planHash = value(option);
                default -> throw new Unclear("There is no option " + option + ".");
            }
        }

        ImportArguments done() {
            if (file == null) {
                throw new Unclear("Say what to do: --plan or --apply, with a file.");
            }
            return new ImportArguments(apply, file, layout, mapping, leaveOutInvalid, planHash);
        }

        private String value(String option) {
            if (at == arguments.length || arguments[at].startsWith("--")) {
                throw new Unclear(option + " needs a value.");
            }
            return arguments[at++];
        }
    }
}
