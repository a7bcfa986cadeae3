package partnerportal.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.LocalPostgres;

import java.util.List;

/** The trail's tables behind the portal's back: as the database's superuser, who may do anything. */
public final class AuditTables {

    private final JdbcClient superuser;

    AuditTables(LocalPostgres postgres) {
        superuser = JdbcClient.create(postgres.asSuperuser());
    }

    public void empty() {
        run("truncate audit_entries, audit_seals restart identity");
    }

    public int run(String sql, Object... parameters) {
        return superuser.sql(sql).params(List.of(parameters)).update();
    }

    public long number(String sql, Object... parameters) {
        return superuser.sql(sql).params(List.of(parameters)).query(Long.class).single();
    }

    public List<Long> numbers(String sql) {
        return superuser.sql(sql).query(Long.class).list();
    }

    public String text(String sql) {
        return superuser.sql(sql).query(String.class).single();
    }
}
