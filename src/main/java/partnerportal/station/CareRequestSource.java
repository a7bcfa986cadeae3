package partnerportal.station;

import java.util.Optional;

/**
 * Where care requests come from. Calls wait for an answer, at most as long as the settings of the source say, also while they
 * are repeated; call it without holding a transaction. Interrupting the calling thread ends a call at once with
 * {@link StationUnavailable}, and the thread stays interrupted.
 */
public interface CareRequestSource {

    /**
     * One page in the order of creation: by (created at, id), each care request of the range on exactly one page.
     *
     * @throws StationUnavailable nobody answered; the same query may be asked again later, with the same token
     * @throws StationRefused the answer will be no better next time, or could not be believed
     */
    CareRequestPage list(CareRequestQuery query);

    /**
     * One care request; empty when there is none of this id.
     *
     * @throws StationUnavailable nobody answered; may be asked again later
     * @throws StationRefused the answer will be no better next time, or could not be believed
     */
    Optional<CareRequest> find(long id);
}
