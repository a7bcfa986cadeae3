package partnerportal.configuration.feed;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import partnerportal.configuration.domain.PartnerConfiguration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What one transaction published, each configuration once as it was last, handed on together just before the commit. */
final class PublishedTogether implements TransactionSynchronization {

    private final Map<Long, PartnerConfiguration> latest = new LinkedHashMap<>();
    private final Consumer<Collection<PartnerConfiguration>> atTheEnd;

    private PublishedTogether(Consumer<Collection<PartnerConfiguration>> atTheEnd) {
        this.atTheEnd = atTheEnd;
    }

    /** @param atTheEnd what is done with all of them; that of the first is taken */
    static void add(PartnerConfiguration published, Consumer<Collection<PartnerConfiguration>> atTheEnd) {
        var known = (PublishedTogether) TransactionSynchronizationManager.getResource(PublishedTogether.class);
        var together = known == null ? begin(atTheEnd) : known;
        together.latest.put(published.id(), published);
    }

    private static PublishedTogether begin(Consumer<Collection<PartnerConfiguration>> atTheEnd) {
        var together = new PublishedTogether(atTheEnd);
        TransactionSynchronizationManager.registerSynchronization(together);
        together.resume();
        return together;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        atTheEnd.accept(latest.values());
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(PublishedTogether.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(PublishedTogether.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(PublishedTogether.class);
    }
}
