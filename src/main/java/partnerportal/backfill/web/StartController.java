package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillProperties;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.FailureReason;
import partnerportal.backfill.runs.GivenFile;
import partnerportal.backfill.runs.OverlappingBackfill;
import partnerportal.backfill.runs.StartBackfill;
import partnerportal.backfill.runs.StartBackfill.Started;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.directory.PartnersByWords;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Htmx;
import partnerportal.storage.ExchangeFiles;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StorageUnavailable;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Takes a file and what it is to be matched with. */
@Controller
class StartController {

    private final StartBackfill start;
    private final Backfills backfills;
    private final Partners partners;
    private final ObjectStore store;
    private final ExchangeFiles exchange;
    private final BackfillProperties settings;
    private final SampleFile sample;

    StartController(
            StartBackfill start,
            Backfills backfills,
            Partners partners,
            ObjectStore store,
            ExchangeFiles exchange,
            BackfillProperties settings,
            SampleFile sample) {
        this.start = start;
        this.backfills = backfills;
        this.partners = partners;
        this.store = store;
        this.exchange = exchange;
        this.settings = settings;
        this.sample = sample;
    }

    /** @param again a run to do once more, with what was asked for then */
    @Requires(Action.WRITE_BACKFILLS)
    @GetMapping("/backfills/new")
    String form(@RequestParam(required = false) @Nullable Long again, Model model) {
        if (again == null) {
            return form(StartForm.empty(), model);
        }
        var run = backfills.find(again).orElseThrow(NotFound::new);
        return form(
                StartForm.like(
                        run, PartnersByWords.words(partners.one(run.order().partnerId()))),
                model);
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(BackfillListPage.PATH)
    @Nullable
    String start(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Asker asker,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var form = StartForm.sent(parameters);
        try {
            return arrive(start(form, file, asker), request, response);
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", StartForm.errors(refused));
        } catch (OverlappingBackfill overlapping) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", FormErrors.of("first_day", String.valueOf(overlapping.getMessage())));
            model.addAttribute("overlapping", overlapping.other());
        } catch (StorageUnavailable down) {
            if (Htmx.wantsFragment(request)) {
                // The page keeps what was typed and says so above it.
                throw down;
            }
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute(
                    "errors",
                    FormErrors.of("file", "The file could not be stored. Nothing was started. Try again shortly"));
        }
        return form(form, model) + (Htmx.wantsFragment(request) ? " :: start-form" : "");
    }

    /** For htmx the browser is sent on by a header: what the redirect led to would land in the form. */
    private static @Nullable String arrive(Started started, HttpServletRequest request, HttpServletResponse response) {
        var address = BackfillListPage.PATH + "/" + started.run().id();
        if (!started.anew()) {
            RequestContextUtils.getOutputFlashMap(request)
                    .put(
                            "saved",
                            "This was started before: the same partner, dates and file. Nothing was started again.");
        }
        if (!Htmx.wantsFragment(request)) {
            return "redirect:" + address;
        }
        var flash = RequestContextUtils.getOutputFlashMap(request);
        keep(flash, address, request, response);
        response.setHeader("HX-Redirect", request.getContextPath() + address);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return null;
    }

    private static void keep(FlashMap flash, String address, HttpServletRequest request, HttpServletResponse response) {
        if (!flash.isEmpty()) {
            flash.setTargetRequestPath(request.getContextPath() + address);
            Objects.requireNonNull(RequestContextUtils.getFlashMapManager(request))
                    .saveOutputFlashMap(flash, request, response);
        }
    }

    private Started start(StartForm form, @Nullable MultipartFile file, Asker asker) throws IOException {
        var wanted = form.request(partners, file);
        var by = new By(asker.actor(), Cause.PORTAL, null);
        if (file != null && !StartForm.isMissing(file)) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try (var content = file.getInputStream()) {
                return start.start(wanted, new GivenFile.Uploaded(name, content), by, asker.email());
            }
        }
        if (form.objectKey() != null && !form.objectKey().isBlank()) {
            var key = key(form.objectKey().strip());
            return start.start(wanted, new GivenFile.Delivered(key), by, asker.email());
        }
        var earlier = backfills
                .find(Objects.requireNonNull(form.again()))
                .map(run -> run.order().file())
                .orElseThrow(NotFound::new);
        try (var content = store.open(earlier.key())
                .orElseThrow(() -> new InvalidInput("/file", "gone", "Select the file again"))) {
            return start.start(wanted, new GivenFile.Uploaded(earlier.name(), content), by, asker.email());
        }
    }

    private static ObjectKey key(String text) {
        try {
            return ObjectKey.of(text);
        } catch (IllegalArgumentException unfit) {
            throw new InvalidInput("/object_key", "unknown", "No file with this key was delivered to the exchange");
        }
    }

    private String form(StartForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("partners", partners.choices());
        model.addAttribute("columns", Arrays.asList(Column.values()));
        model.addAttribute("limit", settings.fileLimit());
        model.addAttribute("delivers", exchange.isSetUp());
        model.addAttribute("sample", sample.address());
        var earlier = form.again() == null ? null : backfills.find(form.again()).orElse(null);
        model.addAttribute(
                "earlier", earlier == null ? null : earlier.order().file().name() + " of " + earlier.title());
        model.addAttribute("unknownColumns", earlier == null ? null : unknownColumns(earlier));
        return "backfill/new";
    }

    /** What was wrong with the columns of an earlier run's file; null for nothing. */
    private static @Nullable String unknownColumns(Backfill earlier) {
        var failure = earlier.standing().failure();
        return failure != null && failure.reason() == FailureReason.COLUMNS_UNKNOWN ? failure.words() : null;
    }
}
