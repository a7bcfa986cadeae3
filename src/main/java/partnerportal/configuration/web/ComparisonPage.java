package partnerportal.configuration.web;

import partnerportal.shell.Option;

import java.util.List;

/** Two revisions of a configuration, and how they differ. @param restorable whether the person may take the first one back */
record ComparisonPage(
        long id,
        String name,
        RevisionFacts from,
        RevisionFacts to,
        List<ChangeLine> changes,
        List<Option> numbers,
        boolean staff,
        boolean restorable) {}
