package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.backfill.runs.GivenFile;
import partnerportal.backfill.runs.StartBackfill;
import partnerportal.shell.DryRunJson;
import partnerportal.shell.IdempotencyKeys;

import java.util.function.Supplier;

/** Starts a backfill as a client asked and answers with it; wherever its file comes from. */
@Component
class StartByApi {

    private final StartBackfill starting;
    private final WantedBackfill wanted;
    private final BackfillAnswers answers;
    private final IdempotencyKeys keys;

    StartByApi(StartBackfill starting, WantedBackfill wanted, BackfillAnswers answers, IdempotencyKeys keys) {
        this.starting = starting;
        this.wanted = wanted;
        this.answers = answers;
        this.keys = keys;
    }

    /**
     * The file is kept before the transaction in which key, backfill and answer are written; whoever comes second with the key
     * begins nothing.
     *
     * @param request what the key stands for
     * @param file opened when the body is right
     */
    ResponseEntity<byte[]> once(
            @Nullable String key, Asker asker, Object request, StartBackfillBody body, Supplier<GivenFile> file) {
        return keys.answered(key, asker, request)
                .orElseGet(() -> starting.start(
                        wanted.read(body),
                        file.get(),
                        SteeredBackfills.by(asker, null),
                        asker.email(),
                        run -> keys.once(key, asker, request, () -> answer(run.get()))));
    }

    /** @param file opened when the body is right; nothing of it is kept */
    ResponseEntity<byte[]> tried(Asker asker, StartBackfillBody body, Supplier<GivenFile> file) {
        var request = wanted.read(body);
        var changes = starting.tryStarting(request, file.get(), SteeredBackfills.by(asker, null));
        return changes.isEmpty()
                ? answers.tried(changes)
                : answers.tagged(DryRunJson.created(changes)).untagged();
    }

    private ResponseEntity<byte[]> answer(StartBackfill.Started started) {
        var headers = new HttpHeaders();
        headers.set(
                HttpHeaders.LOCATION, BackfillsApi.PATH + "/" + started.run().id());
        var status = started.anew() ? HttpStatus.CREATED : HttpStatus.OK;
        return answers.begun(started.run()).with(headers, status.value());
    }
}
