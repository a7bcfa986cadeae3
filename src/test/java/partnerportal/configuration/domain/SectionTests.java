package partnerportal.configuration.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTests {

    @ParameterizedTest
    @CsvSource({
        "/name, GENERAL",
        "/deactivated_at, GENERAL",
        "'', GENERAL",
        "/markets, MARKETS",
        "/markets/159/service_lines/3/redox_partner_id, MARKETS",
        "/sources/12:A~11/redox_only, SOURCES",
        "/sso_enabled, SSO",
        "/sso/logout_url, SSO",
        "/redox_enabled, REDOX",
        "/redox, REDOX"
    })
    void everyFieldBelongsToASection(String pointer, Section section) {
        assertThat(Section.of(pointer)).isEqualTo(section);
    }

    @Test
    void isFoundByItsSlug() {
        assertThat(Section.ofSlug("sso")).contains(Section.SSO);
        assertThat(Section.ofSlug("SSO")).isEmpty();
    }
}
