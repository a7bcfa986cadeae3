package partnerportal.association.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.association.domain.Association;
import partnerportal.association.domain.AssociationFilter;
import partnerportal.association.domain.AssociationQueries;
import partnerportal.association.domain.Associations;
import partnerportal.association.domain.Guard;
import partnerportal.audit.PhiAccess;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.NotFound;
import partnerportal.shell.ETags;
import partnerportal.shell.Paging;
import partnerportal.shell.PreconditionFailed;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the routes of associations answer; patient data only after it was written down who gets it. */
@Component
class AssociationAnswers {

    private final Associations associations;
    private final AssociationQueries queries;
    private final Directory directory;
    private final PhiAccess phi;
    private final JsonMapper json;

    AssociationAnswers(
            Associations associations,
            AssociationQueries queries,
            Directory directory,
            PhiAccess phi,
            JsonMapper json) {
        this.associations = associations;
        this.queries = queries;
        this.directory = directory;
        this.phi = phi;
        this.json = json;
    }

    ResponseEntity<byte[]> page(
            AssociationFilter filter, int pageSize, @Nullable String pageToken, @Nullable String ifNoneMatch) {
        var page = queries.page(filter, Paging.size(pageSize), pageToken);
        if (page.associations().isEmpty() && filter.careRequestId() != null && isUnknown(filter.careRequestId())) {
            throw new NotFound();
        }
        var partners = partners(page.associations());
        var body = new AssociationJson.Listed(
                page.associations().stream()
                        .map(association -> AssociationJson.listed(association, partners))
                        .toList(),
                page.next());
        return Paging.linked(tagged(body).unlessKnown(ifNoneMatch), page.next());
    }

    ResponseEntity<byte[]> between(Asker asker, long careRequestId, long partnerId, @Nullable String ifNoneMatch) {
        var found = associations.between(careRequestId, partnerId);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        var answer = tagged(body(found)).unlessKnown(ifNoneMatch);
        if (answer.hasBody()) {
            witness(asker, found);
        }
        return answer;
    }

    /** As it is after a change. */
    ResponseEntity<byte[]> changed(Asker asker, long careRequestId, long partnerId, int status) {
        var found = associations.between(careRequestId, partnerId);
        witness(asker, found);
        return tagged(body(found)).with(new HttpHeaders(), status);
    }

    ResponseEntity<byte[]> plain(Object body) {
        return tagged(body).untagged();
    }

    /** @param wanted what the caller has in mind of the association that holds, by its members; null for none */
    Guard onlyIf(@Nullable String ifMatch, Map<String, ?> wanted) {
        return found -> {
            if (ifMatch == null) {
                return;
            }
            if (found.isEmpty()) {
                throw new NotFound();
            }
            var tag = tagged(body(found)).tag();
            if (!ETags.names(ifMatch, tag)) {
                throw new PreconditionFailed(tag, difference(wanted, found));
            }
        };
    }

    private static List<FieldChange> difference(Map<String, ?> wanted, List<Association> found) {
        var current = found.stream().filter(Association::holds).findFirst().orElse(null);
        var day = current == null ? null : current.day();
        var origin = current == null ? null : current.origin().name().toLowerCase(Locale.ROOT);
        return Stream.of(change("day", wanted.get("day"), day), change("origin", wanted.get("origin"), origin))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static FieldChange change(String name, @Nullable Object wanted, @Nullable Object found) {
        return new FieldChange(
                "/current/" + name, wanted == null ? null : wanted.toString(), found == null ? null : found.toString());
    }

    private boolean isUnknown(long careRequestId) {
        return queries.page(AssociationFilter.ofCareRequest(careRequestId, null), 1, null)
                .associations()
                .isEmpty();
    }

    private AssociationJson.Between body(List<Association> found) {
        var partners = partners(found);
        var all = found.stream()
                .map(association -> AssociationJson.whole(association, partners))
                .toList();
        return new AssociationJson.Between(
                found.getFirst().careRequestId(),
                found.getFirst().partnerId(),
                all.stream().filter(AssociationJson::current).findFirst().orElse(null),
                all.stream().filter(association -> !association.current()).toList());
    }

    private void witness(Asker asker, List<Association> shown) {
        if (shown.stream().anyMatch(association -> association.memberId() != null)) {
            phi.witness(
                    asker.actor(),
                    Cause.API,
                    "care-request",
                    List.of(shown.getFirst().careRequestId()));
        }
    }

    private Map<Long, Partner> partners(List<Association> shown) {
        return directory.partners(
                shown.stream().map(Association::partnerId).distinct().toList());
    }

    private TaggedAnswer tagged(Object body) {
        return TaggedAnswer.of("", json.writeValueAsBytes(body));
    }
}
