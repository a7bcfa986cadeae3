package partnerportal.directory.imports;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.directory.domain.KeepDirectoryCurrent;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.domain.Plan;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;

/** Takes a file, shows what it would do, and does that. */
@Component
public class ImportDirectoryFile {

    private static final int LONGEST_FILE_NAME = 120;

    /**
     * @param upload what is known of the file
     * @param plan what it would do now
     * @param ignoredColumns of the file's header
     */
    public record Planned(DirectoryImport upload, Plan plan, List<String> ignoredColumns) {}

    private final DirectoryImports imports;
    private final KeepDirectoryCurrent door;
    private final Clock clock;

    ImportDirectoryFile(DirectoryImports imports, KeepDirectoryCurrent door, Clock clock) {
        this.imports = imports;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Keeps the file for a day.
     *
     * @return the import's ID
     * @throws InvalidInput when the file as a whole cannot be used
     */
    @Transactional
    public long take(Actor actor, Kind kind, String fileName, byte[] content) {
        DirectoryFile.read(kind, new ByteArrayInputStream(content));
        return imports.add(actor, kind, nameOnly(fileName), content, clock.instant());
    }

    public DirectoryImport upload(long id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Planned plan(long id) {
        var upload = upload(id);
        var file = file(upload);
        return new Planned(upload, door.plan(upload.kind(), file.rows()), file.ignoredColumns());
    }

    /**
     * Does what the plan said. Doing it again changes nothing and is no error.
     *
     * @param planHash of the plan that the actor saw
     * @throws partnerportal.shared.Conflict {@code plan-stale} when the directory has moved since
     */
    @Transactional
    public void apply(Actor actor, long id, String planHash) {
        var upload = imports.findLocked(id).orElseThrow(NotFound::new);
        if (upload.applied() == null) {
            var plan =
                    door.apply(actor, Cause.IMPORT, upload.kind(), file(upload).rows(), planHash);
            imports.applied(id, actor, plan, clock.instant());
        }
    }

    private DirectoryFile file(DirectoryImport upload) {
        return DirectoryFile.read(upload.kind(), new ByteArrayInputStream(imports.content(upload.id())));
    }

    /** Some browsers send the whole path. */
    private static String nameOnly(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty()
                ? "file.csv"
                : name.codePoints()
                        .limit(LONGEST_FILE_NAME)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
