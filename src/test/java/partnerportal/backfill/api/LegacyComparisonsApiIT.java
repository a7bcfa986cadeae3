package partnerportal.backfill.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.review.FoundForTests;
import partnerportal.backfill.review.FoundMatch.Outcome;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;

import java.util.Base64;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.api.BackfillCaller.errors;
import static partnerportal.backfill.api.BackfillCaller.path;
import static partnerportal.backfill.api.BackfillCaller.problem;

@PortalTest
class LegacyComparisonsApiIT {

    private static final String HEADER = "care_request_id,partner\n";
    private static final int BEYOND_OTHER_BODIES = 2 * 1024 * 1024;
    private static final int BEYOND_LEGACY_FILES = 29 * 1024 * 1024;

    @Autowired
    JdbcClient jdbc;

    BackfillCaller caller;
    long id;
    long partner;
    long directoryPartner;

    @BeforeEach
    void prepare(@Autowired PortalHttp http, @Autowired Tokens tokens, @Autowired ExchangeProperties exchange) {
        caller = new BackfillCaller(http, tokens, jdbc, exchange);
        directoryPartner = caller.partner();
        partner = caller.stationId(directoryPartner);
        id = caller.run(BackfillState.REVIEW)
                .set("partner_id", String.valueOf(directoryPartner))
                .add(jdbc);
        FoundForTests.of(jdbc, id)
                .found(101, Outcome.EXACT)
                .found(102, Outcome.PROBABLE)
                .found(103, Outcome.NONE);
    }

    @Test
    void saysWhatIsOnWhichSide() {
        var file = HEADER + "101," + partner + "\n103," + partner + "\n105,1\n";

        for (var answer : new PortalAnswer[] {encoded(file), plain(file)}) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var found = answer.json();
            assertThat(found.get("agrees").asBoolean()).isFalse();
            assertThat(found.at("/same/care_request_ids").toString()).isEqualTo("[101]");
            assertThat(found.at("/only_here/care_request_ids").toString()).isEqualTo("[102]");
            assertThat(found.at("/only_there/care_request_ids").toString()).isEqualTo("[103]");
            assertThat(found.get("of_others").asLong()).isEqualTo(1);
        }
    }

    @Test
    void whatPeopleSetWithoutADayIsOfTheDayThatTheRunKnows() {
        var set = caller.superAdmin()
                .put(
                        "/api/v1/care-requests/103/associations/" + directoryPartner,
                        Map.of("reason", "The legacy process was right"));
        assertThat(set.status()).as(set.body()).isEqualTo(201);

        var found = plain("%s101,%d\n102,%d\n103,%d\n".formatted(HEADER, partner, partner, partner))
                .json();

        assertThat(found.at("/same/care_request_ids").toString()).isEqualTo("[101,102,103]");
        assertThat(found.get("agrees").asBoolean()).isTrue();
    }

    @Test
    void twoEmptySidesDoNotAgree() {
        id = caller.run(BackfillState.REVIEW).add(jdbc);
        assertThat(plain(HEADER + "105,1\n").json().get("agrees").asBoolean()).isFalse();
    }

    @Test
    void fileThatCannotBeReadIsToldWhereItWasGiven() {
        assertThat(errors(encoded("a,b\n1,2\n"))).containsExactly("/content missing-column");
        assertThat(errors(plain("a,b\n1,2\n"))).containsExactly("/file missing-column");
        assertThat(errors(caller.station().post(address(), Map.of("content", "not base64"))))
                .containsExactly("/content not-base64");
        assertThat(errors(caller.station().post(address(), Map.of()))).containsExactly("/content required");
    }

    @Test
    void largeFileIsTakenAndTooLargeOneIsNot() {
        var line = "101," + partner + "\n";
        assertThat(plain(HEADER + line.repeat(BEYOND_OTHER_BODIES / line.length()))
                        .status())
                .isEqualTo(200);
        assertThat(problem(plain(HEADER + line.repeat(BEYOND_LEGACY_FILES / line.length()))))
                .isEqualTo("413 too-large");
    }

    @Test
    void comparesOnlyWhatWasMatched() {
        id = caller.run(BackfillState.READY).add(jdbc);
        assertThat(problem(plain(HEADER))).isEqualTo("409 backfill-state");
    }

    private String address() {
        return path(id) + "/legacy-comparisons";
    }

    private PortalAnswer encoded(String file) {
        var content = Base64.getEncoder().encodeToString(file.getBytes(UTF_8));
        return caller.station().post(address(), Map.of("content", content));
    }

    private PortalAnswer plain(String file) {
        return caller.station().with("Content-Type", "text/csv").post(address(), file);
    }
}
