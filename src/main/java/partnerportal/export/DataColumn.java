package partnerportal.export;

/**
 * A column of a data set.
 *
 * @param key whether it is part of what tells rows apart; only the other columns are null in a tombstone
 */
public record DataColumn(String name, Type type, boolean key) {

    /** What a cell holds. */
    public enum Type {
        /** A whole number, {@code Long} or {@code Integer}. */
        BIGINT("bigint"),
        /** A number with a fraction, {@code Double}. */
        DOUBLE("double precision"),
        BOOLEAN("boolean"),
        /** A day, {@code LocalDate}. */
        DATE("date"),
        /** As long as the warehouse has any: varchar alone is 256 bytes there. */
        TEXT("varchar(65535)"),
        /** An {@code Instant}, written in UTC. */
        TIMESTAMP("timestamptz"),
        /** A document, as its text. */
        JSON("super");

        private final String warehouseName;

        Type(String warehouseName) {
            this.warehouseName = warehouseName;
        }

        /** The type that Redshift has for it. */
        public String warehouseName() {
            return warehouseName;
        }
    }

    public static DataColumn key(String name, Type type) {
        return new DataColumn(name, type, true);
    }

    public static DataColumn of(String name, Type type) {
        return new DataColumn(name, type, false);
    }
}
