package partnerportal.configuration.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Option;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A file of another store as a page sends it. */
record UploadForm(
        @Nullable String layout,
        @Nullable MultipartFile file,
        @Nullable MultipartFile mapping) {

    private static final Map<String, String> FIELDS =
            Map.of("/layout", "layout", "/file", "file", "/mapping", "mapping");

    static FormErrors errors(InvalidInput refused) {
        return FormErrors.of(refused.problems(), FIELDS);
    }

    static List<Option> layouts() {
        return Arrays.stream(Layout.values())
                .map(one -> new Option(
                        one.id(),
                        one.words(),
                        one == Layout.EXPRESS
                                ? "General and SSO settings, markets with their service lines, sources"
                                : "Redox settings, facility codes, sources for Redox only, Redox partners"))
                .toList();
    }

    Layout chosenLayout() {
        return Layout.of(layout == null ? "" : layout)
                .orElseThrow(() -> new InvalidInput("/layout", "required", "Choose whose file it is"));
    }

    String fileName() {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    byte[] content() throws IOException {
        if (file == null || (file.isEmpty() && fileName().isEmpty())) {
            throw new InvalidInput("/file", "required", "Select a JSON or zip file");
        }
        if (file.getSize() > ImportFile.MOST_BYTES) {
            throw new InvalidInput("/file", "too-large", "The selected file must be 20 MB or smaller");
        }
        return file.getBytes();
    }

    byte @Nullable [] mappingContent() throws IOException {
        return mapping == null || mapping.isEmpty() ? null : mapping.getBytes();
    }
}
