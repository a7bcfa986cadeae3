package partnerportal.configuration;

import partnerportal.configuration.imports.command.ImportCommand;

import java.util.OptionalInt;

/** The command {@code import}, which operators give instead of starting the portal. */
public final class ImportCommandLine {

    private ImportCommandLine() {}

    /**
     * Carries out the command, if the arguments are one.
     *
     * @return the process's exit code; empty when the portal is to start
     */
    public static OptionalInt run(String[] arguments) {
        return ImportCommand.isMeant(arguments) ? OptionalInt.of(ImportCommand.run(arguments)) : OptionalInt.empty();
    }
}
