package partnerportal.export.runs;

import partnerportal.storage.ObjectStore;

import java.util.List;

/** The files that one COPY of Redshift loads, in its layout. */
record CopyManifest(List<Entry> entries) {

    record Entry(String url, boolean mandatory, Meta meta) {}

    record Meta(long contentLength) {}

    static CopyManifest of(ExportedSet set, ObjectStore store) {
        return new CopyManifest(set.files().stream()
                .map(ExportedFile::object)
                .map(object -> new Entry(store.address(object.key()).toString(), true, new Meta(object.size())))
                .toList());
    }
}
