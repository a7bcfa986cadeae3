package partnerportal.backfill.web;

import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillQueries;
import partnerportal.backfill.runs.Backfills;
import partnerportal.shell.JumpSource;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lets people jump to a run by its number or by its partner. */
@Component
class BackfillJumps implements JumpSource {

    private static final Pattern NUMBER = Pattern.compile("(?:bf)?[- ]?([0-9]{1,18})", Pattern.CASE_INSENSITIVE);

    private final Backfills backfills;
    private final BackfillQueries queries;
    private final Partners partners;

    BackfillJumps(Backfills backfills, BackfillQueries queries, Partners partners) {
        this.backfills = backfills;
        this.queries = queries;
        this.partners = partners;
    }

    @Override
    public String heading() {
        return "Backfills";
    }

    @Override
    public List<Target> find(String words, Asker asker) {
        if (!asker.may(Action.READ_BACKFILLS)) {
            return List.of();
        }
        return Stream.concat(numbered(words), ofPartner(words.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .map(this::target)
                .toList();
    }

    private Stream<Backfill> numbered(String words) {
        var number = NUMBER.matcher(words);
        return number.matches() ? backfills.find(Long.parseLong(number.group(1))).stream() : Stream.empty();
    }

    private Stream<Backfill> ofPartner(String words) {
        return partners.names(queries.partners()).entrySet().stream()
                .filter(partner -> partner.getValue().toLowerCase(Locale.ROOT).contains(words))
                .limit(MOST)
                .flatMap(partner -> queries.list(null, partner.getKey(), null, MOST).stream());
    }

    private Target target(Backfill run) {
        return new Target(
                run.title() + ", " + partners.one(run.order().partnerId()).displayName(),
                BackfillListPage.PATH + "/" + run.id(),
                "stackup",
                "Backfill, " + StateWord.of(run).words().toLowerCase(Locale.ROOT));
    }
}
