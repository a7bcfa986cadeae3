package partnerportal.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.PortalTest;
import partnerportal.local.RawHttp;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Of whoever may not upload, the portal waits for nothing that comes after the head of the request. */
@PortalTest
class LargeUploadsIT {

    private static final String HOST = "Host: localhost";
    private static final String FILES = "Content-Type: multipart/form-data; boundary=line";
    private static final String LONG = "Content-Length: 500000000";
    private static final String ENDLESS = "Transfer-Encoding: chunked";

    @Autowired
    RawHttp raw;

    @Autowired
    Tokens tokens;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /backfills",
                "PUT /backfills",
                "PATCH /backfills",
                "DELETE /backfills",
                "GET /backfills",
                "POST /%62ackfills",
                "POST //backfills",
                "POST /backfills;x=1",
                "POST /./backfills",
                "POST /api/v1/backfills",
                "PUT /api/v1/backfills",
                "POST /api/v1/%62ackfills",
                "POST /%61pi/v1/backfills",
                "POST /api/v1//backfills",
                "POST /api/docs/../v1/backfills"
            })
    void strangersAreAnsweredBeforeTheyUpload(String request) {
        var method = request.split(" ")[0];
        var path = request.split(" ")[1];
        assertThat(raw.statusBeforeBody(method, path, HOST, FILES, LONG)).isIn(302, 400, 401, 403);
        assertThat(raw.statusBeforeBody(method, path, HOST, FILES, ENDLESS)).isIn(302, 400, 401, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/backfills",
                "PUT /api/v1/backfills",
                "POST /api/v1/%62ackfills",
                "POST /%61pi/v1/backfills"
            })
    void clientsWithoutTheRightAreAnsweredBeforeTheyUpload(String request) {
        var method = request.split(" ")[0];
        var path = request.split(" ")[1];
        var token = "Authorization: Bearer " + tokens.of(DemoMachine.AUDITOR);
        for (var files : new String[] {
            FILES, "Content-Type: multipart/mixed; boundary=line", FILES.replace("multipart", "Multipart")
        }) {
            assertThat(raw.statusBeforeBody(method, path, HOST, token, files, ENDLESS))
                    .as(files)
                    .isEqualTo(403);
        }
    }

    @Test
    void bodiesOfTheApiStayAsLimitedHoweverTheAddressIsWritten() {
        var token = "Authorization: Bearer " + tokens.of(DemoMachine.STATION);
        for (var path : new String[] {"/api/v1/backfills", "/%61pi/v1/backfills"}) {
            assertThat(raw.statusBeforeBody("POST", path, HOST, token, "Content-Type: application/json", LONG))
                    .as(path)
                    .isEqualTo(413);
        }
    }
}
