package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Settings;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.Option;

import java.util.List;

/** The published configurations that another one can be copied from. */
@Component
class CopySources {

    private final JdbcClient jdbc;
    private final PartnerConfigurations configurations;

    CopySources(JdbcClient jdbc, PartnerConfigurations configurations) {
        this.jdbc = jdbc;
        this.configurations = configurations;
    }

    /** @param except the id of the one that is copied into, null for a new one */
    List<Option> options(@Nullable Long except) {
        return jdbc.sql("""
                select id, name from configuration_rows
                where status = 'LIVE' and id <> :except
                order by lower(name), id
                """)
                .param("except", except == null ? 0 : except)
                .query((row, at) -> new Option(String.valueOf(row.getLong("id")), row.getString("name")))
                .list();
    }

    /** @throws InvalidInput when it is the id of none */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Settings settings(@Nullable String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw unknown();
        }
        return configurations
                .findById(Long.parseLong(id))
                .orElseThrow(CopySources::unknown)
                .settings();
    }

    private static InvalidInput unknown() {
        return new InvalidInput("/copy_from", "required", "Choose the configuration to copy from");
    }
}
