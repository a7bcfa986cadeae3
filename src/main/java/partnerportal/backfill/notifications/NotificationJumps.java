package partnerportal.backfill.notifications;

import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.shell.JumpSource;

import java.util.List;
import java.util.Locale;

/** Lets people jump to the notification list, which is not in the menu. */
@Component
class NotificationJumps implements JumpSource {

    private static final String LABEL = "Backfill notifications";

    @Override
    public String heading() {
        return "Backfills";
    }

    @Override
    public List<Target> find(String words, Asker asker) {
        return asker.may(Action.READ_BACKFILLS)
                        && LABEL.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
                ? List.of(new Target(LABEL, RecipientController.PATH, "users", "Page"))
                : List.of();
    }
}
