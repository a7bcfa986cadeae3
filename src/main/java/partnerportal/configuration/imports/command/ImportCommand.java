package partnerportal.configuration.imports.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.StringUtils;
import partnerportal.configuration.imports.ImportConfigurations;
import partnerportal.configuration.imports.ImportRecords;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.shared.Actor;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code java -jar partner-portal.jar import --plan file}: plans a file on the database, prints the plan, and with
 * {@code --apply} applies it. The actor is the operating system's user.
 */
public final class ImportCommand {

    /** Planned or applied, and every record can be used. */
    static final int DONE = 0;
    /** Nothing was applied: file, database or plan stood in the way. */
    static final int REFUSED = 1;
    /** The arguments make no sense. */
    static final int UNCLEAR = 2;
    /** Planned, but some records cannot be used; nothing was applied unless that was agreed. */
    static final int INVALID_RECORDS = 3;
    /** The database stopped answering while it was applied: everything of it was written, or nothing. */
    static final int UNKNOWN = 4;

    private static final String NO_DATABASE =
            "The import needs the portal's database: set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD as for the portal.";

    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("import");
    }

    /** @return the process's exit code */
    public static int run(String[] arguments) {
        // Names are printed as they are, whatever the machine's own character set.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new ImportCommand(out, err).carryOut(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private int carryOut(String[] arguments) {
        try {
            var wanted = ImportArguments.read(arguments);
            var content = read(wanted.file());
            var mapping = wanted.mapping() == null ? null : read(wanted.mapping());
            return withPortal(wanted, content, mapping);
        } catch (ImportArguments.Unclear unclear) {
            err.println(unclear.getMessage());
            err.print(ImportArguments.USAGE);
            return UNCLEAR;
        } catch (Refused refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private int withPortal(ImportArguments wanted, byte[] content, byte @Nullable [] mapping) {
        var portal = new SpringApplicationBuilder(ImportContext.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=off", "logging.structured.format.console=")
                .initializers(ImportCommand::refuseWithoutDatabase);
        try (var context = portal.run()) {
            return carryOut(context, wanted, content, mapping);
        } catch (InvalidInput invalid) {
            throw new Refused(invalid.problems().getFirst().message() + ".");
        } catch (Conflict conflict) {
            throw new Refused(String.valueOf(conflict.getMessage()));
        } catch (Refused | ImportArguments.Unclear known) {
            throw known;
        } catch (RuntimeException unexpected) {
            throw new Refused("The database could not be used, and nothing was applied: " + innermost(unexpected));
        }
    }

    int carryOut(
            ConfigurableApplicationContext context, ImportArguments wanted, byte[] content, byte @Nullable [] mapping) {
        var layout = wanted.layout() == null
                ? ImportFile.layoutOf(content)
                        .orElseThrow(
                                () -> new ImportArguments.Unclear("The file does not say whose it is: add --layout."))
                : wanted.layout();
        var importing = context.getBean(ImportConfigurations.class);
        var actor = operator();
        var id = importing.plan(actor, layout, String.valueOf(wanted.file().getFileName()), content, mapping);
        var plan = importing.find(id);
        new PrintedPlan(out).print(plan, context.getBean(ImportRecords.class));
        boolean unusable = plan.counts().invalid() > 0;
        if (!wanted.apply() || (unusable && !wanted.leaveOutInvalid())) {
            out.println("Nothing was applied.");
            return unusable ? INVALID_RECORDS : DONE;
        }
        var hash = wanted.planHash() == null ? plan.planHash() : wanted.planHash();
        try {
            importing.apply(actor, id, hash, wanted.leaveOutInvalid());
        } catch (TransactionSystemException answerLost) {
            err.println(
                    "It is not known whether import " + id
                            + " was applied: the database stopped answering at the last moment. Look at it before you repeat it.");
            return UNKNOWN;
        }
        out.println("Applied.");
        return DONE;
    }

    private static Actor operator() {
        var user = System.getProperty("user.name", "unknown");
        return new Actor(Actor.Kind.OPERATOR, user, "operator:" + user, null);
    }

    private static void refuseWithoutDatabase(ConfigurableApplicationContext context) {
        if (!StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"))) {
            throw new Refused(NO_DATABASE);
        }
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > ImportFile.MOST_BYTES) {
                throw new Refused(file + " is larger than 20 MB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refused(file + " cannot be read.");
        }
    }

    private static String innermost(Throwable thrown) {
        var cause = thrown.getCause();
        return cause == null || cause == thrown ? String.valueOf(thrown.getMessage()) : innermost(cause);
    }

    /** One sentence for the operator. */
    private static final class Refused extends RuntimeException {

        Refused(String message) {
            super(message);
        }
    }
}
