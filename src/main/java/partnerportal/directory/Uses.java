package partnerportal.directory;

/**
 * How much a row of the directory is referred to. What is referred to in any way stays in the directory.
 *
 * @param configurations how many name it, drafts included
 * @param histories how many more name it in an earlier revision only
 */
public record Uses(int configurations, int histories) {

    public static final Uses NONE = new Uses(0, 0);

    public boolean any() {
        return configurations > 0 || histories > 0;
    }

    public Uses and(Uses others) {
        return new Uses(configurations + others.configurations, histories + others.histories);
    }

    /** Who uses it: "2 configurations". */
    public String users() {
        return configurations == 1 ? "1 configuration" : configurations + " configurations";
    }

    /** The fact that keeps it in the directory, where there is one. */
    public String fact() {
        if (configurations > 0) {
            return "In use by " + users();
        }
        return histories == 1
                ? "An earlier revision of 1 configuration names it"
                : "Earlier revisions of " + histories + " configurations name it";
    }
}
