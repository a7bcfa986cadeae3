package partnerportal.shared;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MaskedMemberIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void databaseMasksByTheSameRule() {
        for (var member : IntStream.rangeClosed(0, 12)
                .mapToObj("AB-\uD83D\uDE00é345678901"::substring)
                .toList()) {
            assertThat(jdbc.sql("select " + MaskedMember.SQL + " from (select :member::text as member_id) one")
                            .param("member", member)
                            .query(String.class)
                            .single())
                    .as(member)
                    .isEqualTo(MaskedMember.of(member));
        }
    }
}
