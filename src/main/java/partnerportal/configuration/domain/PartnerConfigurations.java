package partnerportal.configuration.domain;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

/**
 * The configurations that were ever published. One is loaded by several statements: load inside a repeatable-read
 * transaction, or after {@link #lock}.
 */
public interface PartnerConfigurations extends Repository<PartnerConfiguration, Long> {

    Optional<PartnerConfiguration> findById(Long id);

    @Query("select id from partner_configurations where express_partner_id = :expressPartnerId")
    Optional<Long> findIdByExpressPartnerId(String expressPartnerId);

    PartnerConfiguration save(PartnerConfiguration configuration);

    /** Their rows are deleted and inserted in batches. */
    List<PartnerConfiguration> saveAll(Iterable<PartnerConfiguration> configurations);

    /** Keeps everyone else from changing it until the transaction ends; empty when there is none. */
    @Query("select id from partner_configurations where id = :id for update")
    Optional<Long> lock(long id);

    /** The id of the next draft and of the configuration that it becomes. */
    @Query("select nextval(pg_get_serial_sequence('partner_configurations', 'id'))")
    long nextId();
}
