package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.shell.Option;

import java.util.List;

/**
 * The revisions of a configuration, newest first.
 *
 * @param latest the number of the newest, 0 when nothing was ever published
 * @param asOf the moment that was asked for, as it was typed
 * @param newer the address of the page with newer ones, null on the first
 * @param older the address of the page with older ones, null on the last
 */
record RevisionsPage(
        long id,
        String name,
        int latest,
        List<Item> items,
        List<Option> numbers,
        String asOf,
        boolean staff,
        @Nullable String newer,
        @Nullable String older) {

    /** @param changes how it differs from the one before */
    record Item(RevisionFacts facts, List<ChangeLine> changes) {}

    public String countWords() {
        return latest == 1 ? "1 revision" : "%,d revisions".formatted(latest);
    }
}
