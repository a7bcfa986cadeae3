package partnerportal.configuration.exports;

/**
 * SQL that all data sets of configurations begin with. A configuration is exported as a whole when its number moved; what
 * is gone is what its revision held that was live at the number known before, and what is live now does not.
 */
final class ChangedConfigurations {

    static final String POSITION = "select number from change_counter";

    static final String NUMBERS = """
            select change_number as number from configuration_changes
            where change_number > :after and change_number <= :upTo
            order by change_number limit :most
            """;

    /** Tables {@code changed}, and {@code known} with the snapshots of what others know and is not live any more. */
    static final String CHANGED_AND_KNOWN = """
            with changed as (
              select configuration_id, change_number, revision from configuration_changes
              where change_number > :after and change_number <= :upTo
            ), known as (
              select c.configuration_id, c.change_number, r.snapshot
              from changed c
              cross join lateral (
                select max(n.revision) as revision from configuration_revision_changes n
                where n.configuration_id = c.configuration_id and n.change_number <= :since) was
              join configuration_revisions r on r.configuration_id = c.configuration_id and r.number = was.revision
              where was.revision < c.revision
            )
            """;

    private ChangedConfigurations() {}
}
