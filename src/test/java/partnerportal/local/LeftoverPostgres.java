package partnerportal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the process that started it: it still holds the data folder, so it has to end before a new one can start. */
final class LeftoverPostgres {

    private static final int SECONDS_TO_STOP = 10;

    private LeftoverPostgres() {}

    static void endOn(Path folder) {
        try {
            refuseFolderInUse(folder);
            var pidFile = folder.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                endIfOurs(Files.readAllLines(pidFile).getFirst().trim(), folder.toRealPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be read", e);
        }
    }

    /** The library holds this lock as long as the process that started the server lives. */
    private static void refuseFolderInUse(Path folder) throws IOException {
        var lockFile = folder.resolve("epg-lock");
        if (!Files.exists(lockFile)) {
            return;
        }
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("The data folder " + folder + " is in use by another running portal.");
            }
        }
    }

    /** Process ids are used again by others: only a postgres that was started on this folder is ended. */
    private static void endIfOurs(String pid, Path folder) {
        if (!pid.matches("\\d+")) {
            return;
        }
        ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
                        .isPresent())
                .filter(process -> startedOn(process, folder))
                .ifPresent(LeftoverPostgres::end);
    }

    private static boolean startedOn(ProcessHandle process, Path folder) {
        return process.info()
                .arguments()
                .map(arguments -> String.join(" ", arguments))
                .filter(line -> line.contains(folder.toString()))
                .isPresent();
    }

    private static void end(ProcessHandle postmaster) {
        postmaster.destroy();
        if (!endsInTime(postmaster)) {
            postmaster.destroyForcibly();
            endsInTime(postmaster);
        }
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
