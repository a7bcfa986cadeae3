package partnerportal.backfill.runs;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;
import partnerportal.storage.ObjectKey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/** Makes runs of the rows of their table. */
final class BackfillRows {

    private BackfillRows() {}

    static Backfill run(ResultSet row, int at) throws SQLException {
        return new Backfill(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("epoch"),
                order(row),
                standing(row),
                new RowCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_usable"),
                        row.getLong("rows_rejected"),
                        row.getLong("rows_duplicate")),
                row.getString("algorithm"),
                new Cursor(
                        row.getInt("pages"),
                        row.getString("cursor_token"),
                        instant(row, "cursor_created_at"),
                        row.getObject("cursor_id", Long.class)),
                requests(row),
                row.getString("plan_hash"),
                actor(row, "committed_by"),
                applied(row),
                milestones(row));
    }

    private static BackfillOrder order(ResultSet row) throws SQLException {
        return new BackfillOrder(
                row.getLong("partner_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new BackfillFile(
                        BackfillFile.Origin.valueOf(row.getString("file_origin")),
                        ObjectKey.of(row.getString("file_key")),
                        row.getString("file_name"),
                        row.getLong("file_size"),
                        row.getString("file_sha256")),
                row.getString("column_mapping"),
                Objects.requireNonNull(actor(row, "started_by")),
                row.getString("started_by_email"),
                row.getString("reason"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var from = row.getString("paused_from");
        var failure = row.getString("failure");
        return new Standing(
                BackfillState.valueOf(row.getString("state")),
                from == null
                        ? null
                        : new Standing.Pause(
                                BackfillState.valueOf(from),
                                PauseCause.valueOf(row.getString("pause_cause")),
                                row.getString("pause_words")),
                failure == null
                        ? null
                        : new Standing.Failure(FailureReason.valueOf(failure), row.getString("failure_words")));
    }

    private static RequestCounts requests(ResultSet row) throws SQLException {
        return new RequestCounts(
                row.getLong("requests_outside"),
                row.getLong("requests_exact"),
                row.getLong("requests_probable"),
                row.getLong("requests_review"),
                row.getLong("requests_none"),
                row.getLong("requests_of_unknown_market"),
                row.getLong("keys_skipped"));
    }

    private static @Nullable Applied applied(ResultSet row) throws SQLException {
        var added = row.getObject("associations_added", Long.class);
        return added == null
                ? null
                : new Applied(
                        added,
                        row.getLong("associations_changed"),
                        row.getLong("associations_removed"),
                        row.getLong("associations_unchanged"));
    }

    private static Milestones milestones(ResultSet row) throws SQLException {
        return new Milestones(
                Objects.requireNonNull(instant(row, "received_at")),
                instant(row, "checked_at"),
                instant(row, "matching_at"),
                instant(row, "review_at"),
                instant(row, "done_at"),
                instant(row, "ended_at"),
                Objects.requireNonNull(instant(row, "moved_at")),
                instant(row, "cleared_at"),
                instant(row, "stale_at"));
    }

    private static @Nullable Actor actor(ResultSet row, String who) throws SQLException {
        var kind = row.getString(who + "_kind");
        return kind == null
                ? null
                : new Actor(
                        Actor.Kind.valueOf(kind),
                        row.getString(who + "_subject"),
                        row.getString(who + "_name"),
                        row.getString(who + "_client"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
