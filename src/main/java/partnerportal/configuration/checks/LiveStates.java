package partnerportal.configuration.checks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.configuration.domain.PartnerConfigurations;

import java.util.Optional;

/** Reads what is live, or was until it was deactivated, in a transaction that has ended when the other side is asked. */
@Component
public class LiveStates {

    private final PartnerConfigurations configurations;

    LiveStates(PartnerConfigurations configurations) {
        this.configurations = configurations;
    }

    /** Empty when it was never published. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Checkable> find(long id) {
        return configurations.findById(id).map(Checkable::live);
    }
}
