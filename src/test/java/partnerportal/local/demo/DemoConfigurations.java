package partnerportal.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Configurations from a file, each with the history that led to it; what happened first is done first. */
final class DemoConfigurations {

    private static final PhoneNumber NEW_NUMBER = new PhoneNumber("+18005550198");
    private static final PhoneNumber OTHER_NUMBER = new PhoneNumber("+18005550177");
    private static final String WELLNESS_VISIT = "4";

    private final PastPortal portal;
    private final DirectoryIds ids;
    private final Instant now;
    private final List<Happening> happenings = new ArrayList<>();

    private record Happening(Instant at, Runnable deed) {}

    DemoConfigurations(PastPortal portal, DirectoryIds ids, Instant now) {
        this.portal = portal;
        this.ids = ids;
        this.now = now;
    }

    void load() {
        var lines = Csv.records("configurations");
        for (int at = 0; at < lines.size(); at++) {
            tell(lines.get(at), at);
        }
        happenings.sort(Comparator.comparing(Happening::at));
        for (var happening : happenings) {
            portal.moveTo(happening.at());
            happening.deed().run();
        }
    }

    private void tell(NamedCsvRecord line, int turn) {
        var story = new ConfigurationStory(portal);
        var calendar = new PastDays(now, turn);
        int begun = Integer.parseInt(line.getField("begun_days_ago"));
        int changed = Integer.parseInt(line.getField("changed_days_ago"));
        var ending = line.getField("ending");
        var milestones = Arrays.stream(line.getField("history").split(" "))
                .filter(word -> !word.isEmpty())
                .map(Milestone::named)
                .toList();
        var states = states(new SettingsText(line, ids).settings(), milestones);

        happenings.add(
                new Happening(calendar.next(begun), () -> story.begin(states.getFirst(), DemoPeople.admin(turn))));
        happenings.add(new Happening(
                calendar.next(ending.equals("draft") ? changed : begun),
                () -> story.save(states.getFirst(), DemoPeople.admin(turn + 1))));
        if (ending.equals("draft")) {
            return;
        }
        var deeds = new ArrayList<Runnable>();
        deeds.add(() -> story.publish(DemoPeople.admin(turn), "Ready for their first day"));
        for (int at = 0; at < milestones.size(); at++) {
            deeds.add(reach(story, milestones.get(at), states.get(at + 1), turn + at));
        }
        deeds.addAll(endings(story, ending));
        int firstDay = deeds.size() == 1 ? changed : Math.max(changed, begun - 2 - turn * 5 % 14);
        for (int at = 0; at < deeds.size(); at++) {
            int day = deeds.size() == 1 ? changed : firstDay - (firstDay - changed) * at / (deeds.size() - 1);
            happenings.add(new Happening(calendar.next(day), deeds.get(at)));
        }
    }

    /** What was published one after the other, without the milestones that were still to come. */
    private static List<Settings> states(Settings reached, List<Milestone> milestones) {
        var states = new ArrayList<>(List.of(reached));
        for (var milestone : milestones.reversed()) {
            states.addFirst(milestone.before(states.getFirst()));
        }
        return states;
    }

    private static Runnable reach(ConfigurationStory story, Milestone milestone, Settings state, int turn) {
        return () -> {
            if (milestone == Milestone.PHONE) {
                story.changeOverApi(state, DemoPeople.EXPRESS);
            } else {
                story.save(state, DemoPeople.admin(turn));
                story.publish(DemoPeople.admin(turn + turn % 3), milestone.reason());
            }
        };
    }

    private List<Runnable> endings(ConfigurationStory story, String ending) {
        long wellness = ids.line(WELLNESS_VISIT);
        return switch (ending) {
            case "live" -> List.of();
            case "deactivated" -> List.of(() -> story.deactivate(DemoPeople.DANA, "The contract ended"));
            case "edited-by-dana" -> List.of(() -> story.prepareMore(NEW_NUMBER, wellness, DemoPeople.DANA));
            case "edited-by-marcus" -> List.of(() -> story.prepareMore(NEW_NUMBER, wellness, DemoPeople.MARCUS));
            case "conflict" ->
                List.of(
                        () -> story.prepareNumber(NEW_NUMBER, DemoPeople.MARCUS),
                        () -> story.changeNumberOverApi(OTHER_NUMBER, DemoPeople.EXPRESS));
            default -> throw new IllegalStateException("Nothing ends as " + ending);
        };
    }
}
