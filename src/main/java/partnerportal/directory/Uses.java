package partnerportal.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a row of the directory is referred to. What is referred to in any way stays in the directory.
 *
 * @param configurations how many name it, drafts included
 * @param histories how many more name it in an earlier revision only
 * @param backfills how many were started for it
 * @param associated whether a care request belongs to it or once did
 */
public record Uses(int configurations, int histories, int backfills, boolean associated) {

    public static final Uses NONE = new Uses(0, 0, 0, false);
    public static final Uses BY_CARE_REQUESTS = new Uses(0, 0, 0, true);

    public static Uses byConfigurations(int configurations, int histories) {
        return new Uses(configurations, histories, 0, false);
    }

    public static Uses byBackfills(int backfills) {
        return new Uses(0, 0, backfills, false);
    }

    public boolean any() {
        return now() || histories > 0;
    }

    /** Whether nothing but an earlier revision names it. */
    public boolean onlyInHistory() {
        return !now() && histories > 0;
    }

    public Uses and(Uses others) {
        return new Uses(
                configurations + others.configurations,
                histories + others.histories,
                backfills + others.backfills,
                associated || others.associated);
    }

    /** Who uses it: "2 configurations, 1 backfill and associations of care requests". */
    public String users() {
        var users = new ArrayList<String>();
        if (configurations > 0 || !now()) {
            users.add(counted(configurations, "configuration"));
        }
        if (backfills > 0) {
            users.add(counted(backfills, "backfill"));
        }
        if (associated) {
            users.add("associations of care requests");
        }
        return listed(users);
    }

    /** The fact that keeps it in the directory, where there is one. */
    public String fact() {
        if (now()) {
            return "In use by " + users();
        }
        return histories == 1
                ? "An earlier revision of 1 configuration names it"
                : "Earlier revisions of " + histories + " configurations name it";
    }

    private boolean now() {
        return configurations > 0 || backfills > 0 || associated;
    }

    private static String counted(int count, String word) {
        return count == 1 ? "1 " + word : count + " " + word + "s";
    }

    private static String listed(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
