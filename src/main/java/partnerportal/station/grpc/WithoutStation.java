package partnerportal.station.grpc;

import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestPage;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;
import partnerportal.station.StationUnavailable;

import java.util.Optional;

/** What a portal has that nobody told where Station is. */
final class WithoutStation implements CareRequestSource {

    @Override
    public CareRequestPage list(CareRequestQuery query) {
        throw notSetUp();
    }

    @Override
    public Optional<CareRequest> find(long id) {
        throw notSetUp();
    }

    private static StationUnavailable notSetUp() {
        return new StationUnavailable("Station is not set up here: set STATION_ADDRESS.");
    }
}
