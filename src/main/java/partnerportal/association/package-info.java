/**
 * Which partner a care request belongs to, now and before. Must not know how a backfill finds it out.
 *
 * <p>Besides its public types the module publishes two tables' shapes that a backfill's SQL may use: the view
 * {@code association_standings} has one row for each partner and care request with the last word on them ({@code partner_id},
 * {@code care_request_id}, {@code day}, {@code association_id}, {@code current}, {@code origin}, {@code backfill_id},
 * {@code member_id}, {@code score}, {@code rule}, {@code decided_by_person}), and the temporary table
 * {@code staged_associations} takes what {@link partnerportal.association.AssociationBatches#stage} says.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "shell", "audit", "export", "directory"})
@NullMarked
package partnerportal.association;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
