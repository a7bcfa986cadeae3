package partnerportal.backfill.notifications;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.local.PortalTest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses about recipients. */
@PortalTest
class RecipientTableIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @ParameterizedTest
    @CsvSource({
        "dana, USER, backfill_recipients_address_form",
        "'dana@a.example, eve', USER, backfill_recipients_address_form",
        "'Dana <dana@a.example>', USER, backfill_recipients_address_form",
        "'dana@a.example\nBcc: eve@b.example', USER, backfill_recipients_address_form",
        "dana@a.example, SOMEBODY, backfill_recipients_actor_kind"
    })
    void whatIsNoAddressAndNoActor(String address, String kind, String constraint) {
        assertThatThrownBy(() -> add(address, kind))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void addressThatIsThereInAnotherCase() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    add("Same@a.example", "USER");
                    add("same@A.example", "USER");
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("backfill_recipients_once");
    }

    private void add(String address, String kind) {
        jdbc.sql("""
                insert into backfill_recipients (address, added_at, actor_kind, actor_subject, actor_name)
                values (:address, now(), :kind, 'dana', 'Dana')
                """).param("address", address).param("kind", kind).update();
    }
}
