package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.runs.GivenFile;
import partnerportal.shared.BadRequest;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.IdempotencyKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Starts backfills with a file that comes with the request, as the form that {@link BackfillsApi} describes. */
@RestController
@RequestMapping(path = BackfillsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class UploadApi {

    private static final List<String> FIELDS = List.of(
            "partner_id", "station_channel_item_id", "first_day", "last_day", "column_mapping", "reason", "file");

    private final StartByApi starting;
    private final JsonMapper json;

    UploadApi(StartByApi starting, JsonMapper json) {
        this.starting = starting;
        this.json = json;
    }

    @Hidden
    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> startBackfillWithFile(
            Asker asker,
            @RequestParam(name = "partner_id", required = false) @Nullable Long partnerId,
            @RequestParam(name = "station_channel_item_id", required = false) @Nullable Long stationChannelItemId,
            @RequestParam(name = "first_day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate firstDay,
            @RequestParam(name = "last_day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate lastDay,
            @RequestParam(name = "column_mapping", required = false) @Nullable String columnMapping,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            MultipartHttpServletRequest form) {
        refuseUnknown(form);
        var body = new StartBackfillBody(
                partnerId, stationChannelItemId, firstDay, lastDay, null, mapping(columnMapping), reason);
        if (file == null) {
            throw new InvalidInput("/file", "required", "Send the eligibility file in the part named file");
        }
        var request = List.of("POST " + BackfillsApi.PATH, body, key == null ? "" : sha256(file));
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            Supplier<GivenFile> given = () -> new GivenFile.Uploaded(name, content);
            return dryRun ? starting.tried(asker, body, given) : starting.once(key, asker, request, body, given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever mistypes a field would else start something else than they mean. What is in the address is known. */
    private static void refuseUnknown(MultipartHttpServletRequest form) {
        var inAddress = UriComponentsBuilder.newInstance()
                .query(form.getQueryString())
                .build()
                .getQueryParams();
        Stream.concat(form.getParameterMap().keySet().stream(), form.getFileMap().keySet().stream())
                .filter(name -> !FIELDS.contains(name) && !inAddress.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadRequest(
                            name, "The field is not known here. Known are: " + String.join(", ", FIELDS) + ".");
                });
    }

    private @Nullable List<@Nullable MappedColumnBody> mapping(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : json.readValue(text, new TypeReference<>() {});
        } catch (JacksonException unreadable) {
            throw new InvalidInput(
                    "/column_mapping",
                    "unreadable",
                    "Send a JSON list such as [{\"column\": \"birth_date\", \"header\": \"DOB\"}]");
        }
    }

    private static String sha256(MultipartFile file) {
        try (var content = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
