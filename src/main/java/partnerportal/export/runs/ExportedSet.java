package partnerportal.export.runs;

import partnerportal.export.Span;

import java.util.List;

/**
 * What a run hands over of one data set.
 *
 * @param span whole when what was loaded before is to be replaced, else the changes to be merged
 */
public record ExportedSet(String name, Span span, List<ExportedFile> files) {

    public ExportedSet {
        files = List.copyOf(files);
    }

    public long rows() {
        return files.stream().mapToLong(ExportedFile::rows).sum();
    }

    public long bytes() {
        return files.stream().mapToLong(file -> file.object().size()).sum();
    }
}
