package partnerportal.configuration.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.mapping.PersistentPropertyPath;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the library make its statements before the portal is ready: Spring Data Relational 4.1.1 keeps what it works out
 * for them in maps that several first saves at once would break.
 */
@Component
class WarmedUpSaving implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmedUpSaving.class);
    private static final long NOBODYS_ID = -1;

    private final RelationalMappingContext mapping;
    private final DataAccessStrategy access;

    WarmedUpSaving(RelationalMappingContext mapping, DataAccessStrategy access) {
        this.mapping = mapping;
        this.access = access;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mapping.findPersistentPropertyPaths(PartnerConfiguration.class, RelationalPersistentProperty::isCollectionLike)
                .forEach(this::deleteNothing);
    }

    /** The statement is made before the database is asked, so it is there also when the database is down. */
    private void deleteNothing(PersistentPropertyPath<RelationalPersistentProperty> children) {
        try {
            access.delete(NOBODYS_ID, children);
        } catch (DataAccessException unreachable) {
            LOG.debug("The database does not answer yet", unreachable);
        }
    }
}
