package partnerportal.configuration.calls;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.catalog.CatalogOrder;
import partnerportal.configuration.domain.PublishedFilter;
import partnerportal.shared.BadRequest;
import partnerportal.shell.PageToken;
import partnerportal.shell.Paging;

/** What a caller wants to see of the list, understood. */
public record ListWanted(
        PublishedFilter filter,
        CatalogOrder order,
        @Nullable PageToken after,
        int size) {

    /** @throws BadRequest naming the parameter that has no meaning */
    public static ListWanted read(
            @Nullable String partnerName,
            @Nullable String filter,
            String order,
            int pageSize,
            @Nullable String pageToken,
            boolean redoxOnly,
            boolean includeDeactivated) {
        var inOrder = CatalogOrder.of(order)
                .orElseThrow(() -> new BadRequest("order", "The order is name, -name, updated_at or -updated_at."));
        var name = partnerName == null || partnerName.isBlank() ? null : partnerName.strip();
        return new ListWanted(
                new PublishedFilter(name, FilterText.parse(filter), redoxOnly, includeDeactivated),
                inOrder,
                inOrder.readToken(pageToken),
                Paging.size(pageSize));
    }
}
