package partnerportal.contract;

import org.junit.jupiter.api.Test;
import partnerportal.station.grpc.v1.StationCareRequestsProto;

import java.io.IOException;
import java.nio.file.Path;

/** Station's people build by this contract, so it never changes under them. */
class StationContractTests {

    @Test
    void keepsWhatWasPublishedAndPublishesWhatItHas() throws IOException {
        PublishedContract.assertKept(
                StationCareRequestsProto.getDescriptor(),
                Path.of("src/test/resources/contract/station_care_requests.txt"));
    }
}
