package partnerportal.backfill.runs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;
import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ForgetLeftFilesIT {

    @Autowired
    ForgetLeftFiles forget;

    @Autowired
    ObjectStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void deletesWhatNoRunCameOfAndNothingElse() {
        var lost = put(3);
        var justStarted = put(0);
        var used = put(3);
        RunForTests.of(jdbc).set("file_key", "'" + used + "'").add(jdbc);

        forget.run();

        assertThat(store.exists(lost)).isFalse();
        assertThat(store.exists(justStarted)).isTrue();
        assertThat(store.exists(used)).isTrue();
    }

    private ObjectKey put(int daysAgo) {
        var key = ObjectKey.of(
                "backfills/%s/%s.csv".formatted(LocalDate.now(clock).minusDays(daysAgo), UUID.randomUUID()));
        store.put(key, new byte[] {1});
        return key;
    }
}
