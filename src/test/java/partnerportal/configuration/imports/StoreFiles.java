package partnerportal.configuration.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of other stores, about configurations and directory rows of a test's own. */
public final class StoreFiles {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final List<Long> markets;
    private final List<Long> lines;
    private final List<Long> partners;

    public StoreFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var directory = new DirectoryRowsForTests(jdbc);
        this.markets = Stream.generate(directory::market).limit(3).toList();
        this.lines = Stream.generate(directory::serviceLine)
                .limit(3)
                .map(id -> key("directory_service_lines", "external_id", id))
                .toList();
        this.partners = Stream.generate(directory::partner)
                .limit(3)
                .map(id -> key("directory_partners", "station_channel_item_id", id))
                .toList();
    }

    public static String unique() {
        return "store" + NEXT.incrementAndGet() + "-";
    }

    /** Station's id of a partner. */
    public long partner(int at) {
        return partners.get(at);
    }

    public long market(int at) {
        return markets.get(at);
    }

    /** The id other systems know. */
    public long line(int at) {
        return lines.get(at);
    }

    /** @return JSON of records that may all be live, named by the prefix and their number from 0 */
    public byte[] express(String prefix, int count) {
        return json("express", count, at -> express(prefix + at));
    }

    /** The same, every third without some of its markets, service lines and sources. */
    public byte[] expressWithGaps(String prefix, int count) {
        return json("express", count, at -> at % 3 == 0 ? withGaps(express(prefix + at)) : express(prefix + at));
    }

    /** With other values and with other gaps; the last ones cannot be used. */
    public byte[] expressWithBad(String prefix, int count, int bad) {
        return json("express", count, at -> {
            // The bad ones are at the end, where none is stored yet.
            var whole =
                    express(prefix + at).put("phone_number", "(303) 555-0142").put("bypass_risk_stratification", true);
            var record = at % 3 == 1 ? withGaps(whole) : whole;
            int fault = at - (count - bad);
            return fault < 0 ? record : spoilt(record, fault % 5);
        });
    }

    public ObjectNode express(String key) {
        var record = JSON.createObjectNode()
                .put("express_partner_id", key)
                .put("name", "Partner " + key)
                .put("phone_number", "+13035550100")
                .put("allow_user_care_requests", true)
                .put("bypass_risk_stratification", false)
                .put("sso_enabled", true)
                .putNull("deactivated_at");
        record.putObject("sso").put("connection_name", key).put("logout_url", "https://sso.example.com/" + key);
        var offered = record.putArray("markets");
        for (var market : markets) {
            var assigned = offered.addObject().put("external_market_id", market).putArray("service_lines");
            lines.forEach(line -> assigned.addObject().put("external_service_line_id", line));
        }
        var sources = record.putArray("sources");
        partners.forEach(partner -> sources.addObject().put("station_channel_item_id", partner));
        return record;
    }

    private static ObjectNode withGaps(ObjectNode record) {
        var markets = record.withArrayProperty("markets");
        markets.remove(2);
        ((ObjectNode) markets.get(1)).withArrayProperty("service_lines").remove(0);
        record.withArrayProperty("sources").remove(1);
        return record;
    }

    private static ObjectNode spoilt(ObjectNode record, int how) {
        return switch (how) {
            case 0 -> record.put("phone_number", "none");
            case 1 -> record.putNull("name");
            case 2 -> record.put("allow_user_care_requests", "perhaps");
            case 3 -> {
                record.withArrayProperty("sources").removeAll();
                yield record;
            }
            default -> {
                record.withArrayProperty("sources").addObject().put("station_channel_item_id", 999_999_999_999L);
                yield record;
            }
        };
    }

    public static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One record a line. */
    public static byte[] json(String layout, int count, IntFunction<ObjectNode> record) {
        var records = IntStream.range(0, count).mapToObj(record).toList();
        return json(layout, records);
    }

    public static byte[] json(String layout, List<ObjectNode> records) {
        var lines = records.stream().map(ObjectNode::toString).collect(Collectors.joining(",\n"));
        return ("{\"layout\":\"" + layout + "\",\"configurations\":[\n" + lines + "\n]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private long key(String table, String column, long id) {
        return jdbc.sql("select %s from %s where id = :id".formatted(column, table))
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
