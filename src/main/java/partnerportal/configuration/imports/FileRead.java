package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.ConfigurationImports.Files;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.InvalidInput;

/** A file that was unpacked and read, as far as that goes without a database. */
public final class FileRead {

    private final Layout layout;
    private final Files files;
    private final ImportFile file;
    private final MappingFile mapping;

    private FileRead(Layout layout, Files files, ImportFile file, MappingFile mapping) {
        this.layout = layout;
        this.files = files;
        this.file = file;
        this.mapping = mapping;
    }

    /** @throws InvalidInput when the file, or the mapping, as a whole cannot be used */
    static FileRead of(Layout layout, byte[] content, byte @Nullable [] mapping) {
        return new FileRead(
                layout, new Files(content, mapping), ImportFile.read(layout, content), MappingFile.read(mapping));
    }

    Layout layout() {
        return layout;
    }

    /** As they were given. */
    Files files() {
        return files;
    }

    ImportFile file() {
        return file;
    }

    MappingFile mapping() {
        return mapping;
    }
}
