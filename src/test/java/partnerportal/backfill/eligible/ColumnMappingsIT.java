package partnerportal.backfill.eligible;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalTest;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
class ColumnMappingsIT {

    private static final ColumnMapping MAPPING =
            new ColumnMapping(Map.of(Column.BIRTH_DATE, "Geboren", Column.ZIP, "", Column.GIVEN_NAME, "Vor Name"));

    @Autowired
    ColumnMappings mappings;

    @Test
    void lastWordOfEachPartnerIsRemembered(@Autowired JdbcClient jdbc) {
        var rows = new DirectoryRowsForTests(jdbc);
        long partner = rows.partner();
        long other = rows.partner();
        assertThat(mappings.of(partner)).isEqualTo(ColumnMapping.none());
        mappings.remember(partner, new ColumnMapping(Map.of(Column.ZIP, "plz")));
        mappings.remember(partner, MAPPING);
        assertThat(mappings.of(partner)).isEqualTo(MAPPING);
        assertThat(mappings.of(other)).isEqualTo(ColumnMapping.none());
        mappings.remember(partner, ColumnMapping.none());
        assertThat(mappings.of(partner)).isEqualTo(ColumnMapping.none());
    }

    @Test
    void unknownPartnersHaveNone() {
        assertThatThrownBy(() -> mappings.remember(-1, MAPPING)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
