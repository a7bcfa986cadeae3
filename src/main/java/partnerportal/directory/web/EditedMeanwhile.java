package partnerportal.directory.web;

import partnerportal.directory.domain.DirectoryRow;

/** Somebody else saved other values in the very fields that this form changes. */
class EditedMeanwhile extends RuntimeException {

    private final transient DirectoryRow current;

    EditedMeanwhile(DirectoryRow current) {
        super("The same fields were changed by someone else.");
        this.current = current;
    }

    DirectoryRow current() {
        return current;
    }
}
