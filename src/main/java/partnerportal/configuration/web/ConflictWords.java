package partnerportal.configuration.web;

import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.MergeConflict;
import partnerportal.configuration.web.SectionPage.ConflictLine;
import partnerportal.shared.FieldChange;

import java.util.List;

/** Says conflicts as people do. */
@Component
class ConflictWords {

    private final ChangeWords words;

    ConflictWords(ChangeWords words) {
        this.words = words;
    }

    List<ConflictLine> of(List<MergeConflict> conflicts) {
        return conflicts.stream().map(this::line).toList();
    }

    private ConflictLine line(MergeConflict conflict) {
        var theirs = words.of(List.of(new FieldChange(conflict.path(), conflict.base(), conflict.theirs())))
                .getFirst();
        var mine = words.of(List.of(new FieldChange(conflict.path(), conflict.base(), conflict.mine())))
                .getFirst();
        return new ConflictLine(conflict.path(), theirs.label(), theirs.before(), theirs.after(), mine.after());
    }
}
