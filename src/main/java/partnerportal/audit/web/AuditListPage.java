package partnerportal.audit.web;

import org.jspecify.annotations.Nullable;
import partnerportal.audit.entries.AuditPlace;
import partnerportal.audit.entries.AuditSlice;
import partnerportal.shell.Option;

import java.time.LocalDate;
import java.util.List;

/**
 * The list as it is shown.
 *
 * @param previous address of the newer page, null when there is none
 * @param next address of the older page, null when there is none
 * @param last30Days address of the list narrowed to them and nothing else
 */
record AuditListPage(
        AuditFilterForm form,
        List<Option> actions,
        List<Option> subjectTypes,
        List<Option> outcomes,
        List<AuditEntryPage> entries,
        @Nullable String previous,
        @Nullable String next,
        String export,
        String last30Days) {

    private static final String PATH = "/audit";

    static AuditListPage of(
            AuditFilterForm form, List<String> actions, List<String> subjectTypes, AuditSlice slice, LocalDate today) {
        return new AuditListPage(
                form,
                actions.stream()
                        .map(action -> new Option(action, Words.sentence(action)))
                        .toList(),
                subjectTypes.stream()
                        .map(type -> new Option(type, Words.sentence(type)))
                        .toList(),
                List.of(new Option("done", "Done"), new Option("refused", "Refused")),
                slice.entries().stream().map(AuditEntryPage::of).toList(),
                address(form, slice.newer()),
                address(form, slice.older()),
                form.address("/audit/export", null),
                AuditFilterForm.between(today.minusDays(30), today).address(PATH, null));
    }

    /** What is spoken when the rows change. */
    public String spoken() {
        return switch (entries.size()) {
            case 0 -> "Nothing recorded";
            case 1 -> "1 entry";
            default -> entries.size() + " entries";
        };
    }

    private static @Nullable String address(AuditFilterForm form, @Nullable AuditPlace place) {
        return place == null ? null : form.address(PATH, place.token());
    }
}
