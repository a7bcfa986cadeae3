package partnerportal.station.grpc;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.local.PortalTest;
import partnerportal.local.station.World;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal that runs locally reads the local Station's world. */
@PortalTest
class StationOfThePortalIT {

    @Autowired
    CareRequestSource source;

    @Test
    void portHasTheDemoWorld() {
        var world = World.demo();
        var page = source.list(new CareRequestQuery(world.begin(), world.end(), CareRequestQuery.LARGEST_PAGE, null));
        assertThat(page.careRequests()).isEqualTo(world.all().toList());
        assertThat(source.find(page.careRequests().getFirst().id())).contains(world.careRequest(0));
    }
}
