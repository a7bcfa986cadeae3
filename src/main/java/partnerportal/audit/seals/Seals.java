package partnerportal.audit.seals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The stored chain. */
@Repository
class Seals {

    static final String COLUMNS = """
            s.position, s.entry_id, s.transaction_id::text::bigint as transaction_id,
            s.watermark::text::bigint as watermark, s.sealed_at, s.key_id, encode(s.mac, 'hex') as mac""";

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seal> newest() {
        return jdbc.sql("select " + COLUMNS + " from audit_seals s order by s.position desc limit 1")
                .query((row, at) -> read(row))
                .optional();
    }

    Optional<Seal> find(long position) {
        return jdbc.sql("select " + COLUMNS + " from audit_seals s where s.position = :position")
                .param("position", position)
                .query((row, at) -> read(row))
                .optional();
    }

    boolean holds(SealMark mark) {
        return find(mark.position())
                .filter(seal -> seal.mac().equals(mark.mac()))
                .isPresent();
    }

    /** In one statement: the arrays go side by side. */
    void add(List<Seal> seals) {
        if (seals.isEmpty()) {
            return;
        }
        insert(seals).update();
    }

    private StatementSpec insert(List<Seal> seals) {
        return jdbc.sql("""
                insert into audit_seals (position, entry_id, transaction_id, watermark, sealed_at, key_id, mac)
                select position, entry_id, transaction_id::xid8, watermark::xid8, :sealedAt, :keyId, decode(mac, 'hex')
                from unnest(:positions::bigint[], :entries::bigint[], :transactions::text[], :watermarks::text[], :macs::text[])
                  as sealed (position, entry_id, transaction_id, watermark, mac)
                """)
                .param("sealedAt", seals.getFirst().sealedAt().atOffset(ZoneOffset.UTC))
                .param("keyId", seals.getFirst().keyId())
                .param("positions", seals.stream().map(Seal::position).toArray(Long[]::new))
                .param("entries", seals.stream().map(Seal::entryId).toArray(Long[]::new))
                .param(
                        "transactions",
                        texts(seals.stream().map(Seal::transactionId).toList()))
                .param("watermarks", texts(seals.stream().map(Seal::watermark).toList()))
                .param("macs", seals.stream().map(Seal::mac).toArray(String[]::new));
    }

    private static String[] texts(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).toArray(String[]::new);
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getLong("entry_id"),
                row.getLong("transaction_id"),
                row.getLong("watermark"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("mac"));
    }
}
