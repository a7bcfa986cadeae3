package partnerportal.backfill.file;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class EligibilityFilePropertyTests {

    private static final String HEADER =
            "given_name,family_name,birth_date,zip,ssn,member_id,eligible_from,eligible_until\n";
    private static final String MARK = "QZXMARK";

    @Property(tries = 500)
    void everyRowIsEitherUsedOrRejectedWithAReason(@ForAll("messyFiles") byte[] file) {
        ReadRows read;
        try {
            read = ReadRows.of(file);
        } catch (FileRefused refused) {
            assertThat(refused.sentence()).isNotBlank();
            return;
        }
        var used = read.usable.stream().map(row -> row.eligible().row()).toList();
        var rejecting = read.problems.stream()
                .filter(RowProblem::rejects)
                .map(RowProblem::row)
                .collect(Collectors.toSet());
        assertThat(new HashSet<>(read.rejected)).isEqualTo(rejecting).hasSameSizeAs(read.rejected);
        assertThat(Stream.concat(used.stream(), read.rejected.stream()).sorted())
                .containsExactlyElementsOf(Stream.iterate(1, row -> row + 1)
                        .limit(read.survey.rows())
                        .toList());
        assertThat(read.usable).allSatisfy(row -> {
            assertThat(row.eligible().person().givenName()).isNotBlank();
            assertThat(row.eligible().person().familyName()).isNotBlank();
            assertThat(row.eligible().person().birthDate()).isNotNull();
        });
        assertThat(read.problems.stream().map(RowProblem::line)).isSorted().allMatch(line -> line > 1);
    }

    @Property(tries = 300)
    void noValueIsInWhatIsSaidOfIt(@ForAll @IntRange(max = 7) int column, @ForAll("noise") String noise) {
        var cells = Stream.of("Ada", "Lindqvist", "1980-02-29", "80202", "4471", "M-1", "2026-01-01", "2026-12-31")
                .collect(Collectors.toList());
        cells.set(column, MARK + noise.replaceAll("[\",\r\n]", "") + MARK);
        String said;
        try {
            var read = ReadRows.of(HEADER + String.join(",", cells) + "\n");
            said = read.problems.stream()
                    .map(problem -> problem.sentence() + problem.masked() + problem)
                    .collect(Collectors.joining());
        } catch (FileRefused refused) {
            said = refused.sentence();
        }
        assertThat(said).doesNotContain("QZX").doesNotContain("MARK");
    }

    @Property(tries = 300)
    void datesComeBackInEveryStyle(@ForAll("births") LocalDate day, @ForAll("styles") String style) {
        var text = day.format(DateTimeFormatter.ofPattern(style, Locale.US));
        var read = DateText.read(text, DateOrder.MONTH_FIRST, true, WrittenDown.TODAY);
        assertThat(read.date()).as(text).isEqualTo(day);
        var european = day.format(DateTimeFormatter.ofPattern("d.M.yyyy"));
        assertThat(DateText.read(european, DateOrder.DAY_FIRST, true, WrittenDown.TODAY)
                        .date())
                .isEqualTo(day);
    }

    @Property(tries = 300)
    void twoDigitsAreABirthWithinAHundredYears(@ForAll("births") LocalDate day) {
        var text = day.format(DateTimeFormatter.ofPattern("M/d/yy"));
        var read = DateText.read(text, DateOrder.MONTH_FIRST, true, WrittenDown.TODAY)
                .date();
        if (day.getYear() > WrittenDown.TODAY.getYear() - 100) {
            assertThat(read).isEqualTo(day);
        }
    }

    @Property(tries = 300)
    void textThatIsNoDateIsNeverTakenForOne(@ForAll("noise") String noise) {
        var read = DateText.read(noise, DateOrder.MONTH_FIRST, true, WrittenDown.TODAY);
        assertThat(read.date() == null).isEqualTo(read.problem() != null);
    }

    @Property(tries = 200)
    void encodingDelimiterAndLineEndsAreNoDifference(
            @ForAll("names") List<String> names,
            @ForAll("encodings") Charset encoding,
            @ForAll("delimiters") String delimiter,
            @ForAll("lineEnds") String lineEnd) {
        var lines = names.stream()
                .map(name -> String.join(delimiter, "\"" + name + "\"", "Lindqvist", "1980-02-29"))
                .collect(Collectors.joining(lineEnd));
        var mark = encoding.name().startsWith("UTF-16") ? "\ufeff" : "";
        var text = mark + String.join(delimiter, "First Name", "Last Name", "DOB") + lineEnd + lines;
        assertThat(ReadRows.of(text.getBytes(encoding)).usable)
                .extracting(row -> row.eligible().person().givenName())
                .isEqualTo(names);
    }

    @Provide
    Arbitrary<byte[]> messyFiles() {
        var pieces = Arbitraries.of(
                "Ada",
                "UNKNOWN",
                "",
                " ",
                ",",
                ",",
                ",",
                ",",
                ",",
                "\n",
                "\n",
                "\r\n",
                "\"",
                "\"\"",
                "1980-02-29",
                "13/01/1980",
                "2/30/80",
                "02139",
                "80202-1",
                "***-**-4471",
                "Zoë",
                "\u0000",
                "\ufffd",
                "=\"1\"",
                "Lindqvist,1980-02-29",
                "Ada,Lindqvist,1980-02-29,80202,4471,M-1,,\n",
                "Ada,Lindqvist,1980-02-29,802,4471,M-1,2026-01-01,2025-01-01\n");
        var text = pieces.list().ofMaxSize(60).map(all -> String.join("", all));
        return text.flatMap(
                rows -> Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)
                        .map(encoding -> (HEADER + rows).getBytes(encoding)));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("0123456789/-. JanTZ:").ofMaxLength(14);
    }

    @Provide
    Arbitrary<LocalDate> births() {
        long first = LocalDate.of(1900, 1, 2).toEpochDay();
        return Arbitraries.longs()
                .between(first, WrittenDown.TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> styles() {
        return Arbitraries.of(
                "yyyy-MM-dd",
                "yyyy/MM/dd",
                "MM/dd/yyyy",
                "M/d/yyyy",
                "MM-dd-yyyy",
                "yyyyMMdd",
                "dd-MMM-yyyy",
                "d MMMM yyyy",
                "MMM d, yyyy",
                "MMMM d yyyy",
                "yyyy-MM-dd'T00:00:00'",
                "MM/dd/yyyy' 12:00:00 AM'");
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("Zoë", "René", "Ada", "Núñez", "O'Brien, Jr.", "A;B|C D", "Müller")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"));
    }

    @Provide
    Arbitrary<String> delimiters() {
        return Arbitraries.of(",", ";", "\t", "|");
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }
}
