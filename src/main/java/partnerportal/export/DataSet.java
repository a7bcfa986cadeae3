package partnerportal.export;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that a module hands to the warehouse, each with the number of its last change. Numbers grow in the order of commits,
 * so whoever has seen one has seen everything with a smaller one. Modules declare a data set as a bean.
 *
 * <p>Both methods that read are called in one read-only transaction that sees one state of the database throughout.
 */
public interface DataSet {

    /** In small letters and underscores, such as {@code configuration_markets}. */
    String name();

    /** Without number and tombstone mark, which every data set has at its end. */
    List<DataColumn> columns();

    /** The greatest number up to which everything is to be seen in the present transaction. */
    long position();

    /** Hands over each row of the span once, in bounded memory. */
    void read(Span span, Consumer<DataRow> rows);
}
