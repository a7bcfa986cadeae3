package partnerportal.export.runs;

import partnerportal.export.DataColumn;
import partnerportal.export.DataSet;

import java.util.ArrayList;
import java.util.List;

/** {@code schema.json}: what columns the files of each data set have, with the types that the warehouse gives them. */
record SchemaFile(List<Table> dataSets) {

    static final String CHANGE_NUMBER = "change_number";
    static final String DELETED = "deleted";
    static final List<String> ADDED_NAMES = List.of(CHANGE_NUMBER, DELETED);

    record Table(String name, List<String> key, List<Column> columns) {}

    record Column(String name, String type) {}

    static SchemaFile of(List<DataSet> dataSets) {
        return new SchemaFile(dataSets.stream().map(SchemaFile::table).toList());
    }

    private static Table table(DataSet dataSet) {
        var columns = new ArrayList<Column>();
        dataSet.columns()
                .forEach(column ->
                        columns.add(new Column(column.name(), column.type().warehouseName())));
        columns.add(new Column(CHANGE_NUMBER, DataColumn.Type.BIGINT.warehouseName()));
        columns.add(new Column(DELETED, DataColumn.Type.BOOLEAN.warehouseName()));
        var key = dataSet.columns().stream()
                .filter(DataColumn::key)
                .map(DataColumn::name)
                .toList();
        return new Table(dataSet.name(), key, columns);
    }
}
