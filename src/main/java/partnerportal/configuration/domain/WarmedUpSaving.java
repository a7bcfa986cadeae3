package partnerportal.configuration.domain;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the library make its statements before the portal is ready: Spring Data Relational 4.1.1 keeps what it works out
 * for them in maps that several first saves at once would break.
 */
@Component
class WarmedUpSaving implements ApplicationRunner {

    private static final long NOBODYS_ID = -1;

    private final RelationalMappingContext mapping;
    private final DataAccessStrategy access;

    WarmedUpSaving(RelationalMappingContext mapping, DataAccessStrategy access) {
        this.mapping = mapping;
        this.access = access;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        mapping.findPersistentPropertyPaths(PartnerConfiguration.class, RelationalPersistentProperty::isCollectionLike)
                .forEach(children -> access.delete(NOBODYS_ID, children));
    }
}
