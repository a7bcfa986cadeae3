package partnerportal.backfill.notifications;

import partnerportal.shared.Actor;

import java.time.Instant;

/**
 * An address to which the end of every backfill is told.
 *
 * @param addedBy whoever put it on the list
 */
record BackfillRecipient(long id, String address, Instant addedAt, Actor addedBy) {}
