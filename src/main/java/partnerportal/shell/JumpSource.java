package partnerportal.shell;

import partnerportal.access.Asker;

import java.util.List;

/** Answers, for a module, what "search or jump to" finds in it. Patients are never in it. */
public interface JumpSource {

    /** The most that one source shows. */
    int MOST = 6;

    String heading();

    /** @param words what was typed, not blank */
    List<Target> find(String words, Asker asker);

    /** @param note what kind of thing it is, in a word or two */
    record Target(String label, String href, String icon, String note) {}
}
