package partnerportal.directory.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.imports.ImportDirectoryFile;
import partnerportal.shared.BadRequest;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Option;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.servlet.http.HttpServletResponse;

/** A file is uploaded, its plan is looked at, and then applied as it was seen. */
@Controller
@RequestMapping("/directory/imports")
class ImportController {

    private static final DataSize LARGEST_FILE = DataSize.ofMegabytes(10);
    private static final Set<String> SHOWN = Set.of("", "created", "changed", "unchanged", "invalid", "warnings");

    private final ImportDirectoryFile files;

    ImportController(ImportDirectoryFile files) {
        this.files = files;
    }

    @Requires(Action.WRITE_DIRECTORY)
    @GetMapping("/new")
    String choose(@RequestParam(defaultValue = "partners") String kind, Model model) {
        return form(model, kind);
    }

    @Requires(Action.WRITE_DIRECTORY)
    @PostMapping
    String take(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Asker asker,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            var id = files.take(asker.actor(), kindOf(kind), nameOf(file), contentOf(file));
            return "redirect:/directory/imports/" + id;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(invalid.problems(), Map.of("/file", "file", "/kind", "kind")));
            return form(model, kind);
        }
    }

    @Requires(Action.WRITE_DIRECTORY)
    @GetMapping("/{id}")
    String look(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (!SHOWN.contains(show) || page < 1) {
            throw new BadRequest("show", "There is no such choice of rows.");
        }
        var upload = files.upload(id);
        if (upload.applied() != null) {
            model.addAttribute("upload", upload);
            return "directory/import-result";
        }
        return plan(model, id, show, page, false);
    }

    @Requires(Action.WRITE_DIRECTORY)
    @PostMapping("/{id}/application")
    String apply(
            @PathVariable long id,
            @RequestParam(name = "plan_hash", defaultValue = "") String planHash,
            Asker asker,
            HttpServletResponse response,
            Model model) {
        try {
            files.apply(asker.actor(), id, planHash);
            return "redirect:/directory/imports/" + id;
        } catch (Conflict stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return plan(model, id, "", 1, true);
        }
    }

    private String plan(Model model, long id, String show, int page, boolean stale) {
        model.addAttribute("page", new ImportPage(files.plan(id), show, page, stale));
        return "directory/import-plan";
    }

    private static String form(Model model, String kind) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", options());
        return "directory/import-new";
    }

    private static List<Option> options() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(
                        kind.path(),
                        capitalized(kind.words()),
                        "Columns "
                                + String.join(
                                        ", ",
                                        kind.columns().stream()
                                                .map(column -> column.id())
                                                .toList())))
                .toList();
    }

    private static Kind kindOf(String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/kind", "required", "Choose what the file holds"));
    }

    private static String nameOf(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] contentOf(@Nullable MultipartFile file) throws IOException {
        if (file == null || (file.isEmpty() && nameOf(file).isEmpty())) {
            throw new InvalidInput("/file", "required", "Select a CSV file");
        }
        if (file.getSize() > LARGEST_FILE.toBytes()) {
            throw new InvalidInput("/file", "too-large", "The selected file must be smaller than 10 MB");
        }
        return file.getBytes();
    }

    private static String capitalized(String words) {
        return StringUtils.capitalize(words);
    }
}
