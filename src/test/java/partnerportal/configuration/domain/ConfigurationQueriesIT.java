package partnerportal.configuration.domain;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.ConfigurationQueries.Page;
import partnerportal.configuration.domain.ListedConfiguration.Status;
import partnerportal.local.PortalTest;
import partnerportal.shared.BadRequest;
import partnerportal.shared.Cause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static partnerportal.configuration.domain.ConfigurationsForTests.DANA;

@PortalTest
class ConfigurationQueriesIT {

    private static final Visibility EVERYTHING = new Visibility.Everything();

    @Autowired
    ConfigurationQueries queries;

    @Autowired
    ConfigurationGate gate;

    @Autowired
    Drafting drafting;

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    JdbcClient jdbc;

    ConfigurationsForTests made;
    DirectoryRowsForTests directory;

    /** Stands in the names of what one test makes, so that it finds only that. */
    String mark;

    @BeforeEach
    void prepare() {
        made = new ConfigurationsForTests(configurations, gate, jdbc);
        directory = new DirectoryRowsForTests(jdbc);
        mark = UUID.randomUUID().toString();
    }

    @Test
    void findsByNameExpressIdFacilityCodeAndRedoxIdsWhateverTheCase() {
        var settings = marked("Harborlight")
                .withRedox(true, new Redox("SRC-" + mark, "DST-" + mark, "SUM-" + mark, "CAN-" + mark, false));
        settings = settings.withSources(
                Set.of(Source.of(directory.partner(), new FacilityCode("Fac-" + mark.substring(0, 20)), true)));
        var id = made.published(settings).id();
        for (var words : List.of(
                ("Harborlight " + mark).toUpperCase(Locale.ROOT),
                "express-" + mark,
                "fac-" + mark.substring(0, 20),
                "src-" + mark,
                "dst-" + mark,
                "sum-" + mark,
                " can-" + mark + " ")) {
            assertThat(ids(page(ListFilter.of(EVERYTHING).with(words))))
                    .as(words)
                    .containsExactly(id);
        }
    }

    @Test
    void takesPercentSignsAndUnderscoresAndBackslashesForWhatTheyAre() {
        var id = made.published(marked("100%_\\ care")).id();
        made.published(marked("1000 Xcare"));
        assertThat(ids(page(all().with("100%_\\ care " + mark)))).containsExactly(id);
        assertThat(ids(page(all().with("100_ " + mark)))).isEmpty();
        assertThat(ids(page(all().with("%" + mark)))).isEmpty();
    }

    @Test
    void countsEveryTabForTheSearchWhicheverTabIsShown() {
        made.published(marked("One"));
        var deactivated = made.published(marked("Two"));
        gate.change(
                deactivated.id(),
                ConfigurationChange.deactivate(Instant.parse("2026-10-02T09:00:00Z")),
                ConfigurationsForTests.by(DANA));
        drafting.begin(Settings.empty().withGeneral("draft-" + mark, "Three " + mark, null, false, false), DANA);
        var drafts = new ListFilter(EVERYTHING, mark, ListTab.DRAFT, null, null, null, null);
        assertThat(queries.counts(drafts))
                .containsEntry(ListTab.ALL, 3L)
                .containsEntry(ListTab.LIVE, 1L)
                .containsEntry(ListTab.DRAFT, 1L)
                .containsEntry(ListTab.DEACTIVATED, 1L)
                .containsEntry(ListTab.NEEDS_ATTENTION, 0L);
        assertThat(page(drafts).rows()).extracting(ListedConfiguration::status).containsExactly(Status.DRAFT);
    }

    @Test
    void filtersByMarketServiceLineAndConnections() {
        var market = directory.market();
        var line = directory.serviceLine();
        var wanted = made.published(marked("Wanted")
                        .withMarkets(Set.of(ConfiguredMarket.of(market, Set.of(AssignedServiceLine.of(line, null))))))
                .id();
        var plain = made.published(marked("Plain").withSso(false, null).withRedox(false, null))
                .id();
        assertThat(ids(page(new ListFilter(EVERYTHING, mark, ListTab.ALL, market, null, null, null))))
                .containsExactly(wanted);
        assertThat(ids(page(new ListFilter(EVERYTHING, mark, ListTab.ALL, null, line, null, null))))
                .containsExactly(wanted);
        assertThat(ids(page(new ListFilter(EVERYTHING, mark, ListTab.ALL, null, null, Connection.NOT_VERIFIED, null))))
                .containsExactly(wanted);
        assertThat(ids(page(new ListFilter(EVERYTHING, mark, ListTab.ALL, null, null, null, Connection.NOT_USED))))
                .containsExactly(plain);
    }

    @Test
    void needsAttentionWhenSomethingItNamesIsInactive() {
        var market = directory.market();
        var redoxPartner = directory.partner();
        var line = directory.serviceLine();
        var byMarket = made.published(marked("Market")
                        .withMarkets(Set.of(ConfiguredMarket.of(market, Set.of(AssignedServiceLine.of(line, null))))))
                .id();
        var byRedoxPartner = made.published(marked("Partner")
                        .withMarkets(Set.of(ConfiguredMarket.of(
                                directory.market(), Set.of(AssignedServiceLine.of(line, redoxPartner))))))
                .id();
        var attention = new ListFilter(EVERYTHING, mark, ListTab.NEEDS_ATTENTION, null, null, null, null);
        assertThat(ids(page(attention))).isEmpty();
        directory.deactivateMarket(market);
        jdbc.sql("update directory_partners set active = false where id = ?")
                .param(redoxPartner)
                .update();
        assertThat(ids(page(attention))).containsExactly(byMarket, byRedoxPartner);
        assertThat(page(attention).rows()).allMatch(ListedConfiguration::namesInactive);
    }

    @Test
    void needsAttentionWhenItsDraftWasLeftBehind() {
        var live = made.published(marked("Left"));
        drafting.save(live.id(), Section.SSO, live.settings(), live.settings().withSso(false, null), DANA);
        assertThat(page(all().with(mark)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.hasUnpublishedChanges()).isTrue());
        gate.change(
                live.id(),
                ConfigurationChange.settings(settings -> settings.withName("Moved on " + mark)),
                Submission.of(DANA, Cause.API));
        assertThat(queries.counts(all().with(mark))).containsEntry(ListTab.NEEDS_ATTENTION, 1L);
    }

    @Test
    void pagesForthAndBackInEveryOrder() {
        for (var name : List.of("d", "A", "c", "B", "e", "É", "bb")) {
            made.published(marked(name));
        }
        for (var order : ListOrder.values()) {
            var filter = all().with(mark);
            var whole = ids(queries.page(filter, order, 50, null));
            assertThat(whole).hasSize(7);
            var forth = new ArrayList<List<Long>>();
            var page = queries.page(filter, order, 3, null);
            assertThat(page.previous()).isNull();
            forth.add(ids(page));
            while (page.next() != null) {
                page = queries.page(filter, order, 3, page.next());
                forth.add(ids(page));
            }
            assertThat(forth.stream().flatMap(List::stream).toList())
                    .as("%s", order)
                    .isEqualTo(whole);
            for (int at = forth.size() - 2; at >= 0; at--) {
                page = queries.page(filter, order, 3, page.previous());
                assertThat(ids(page)).as("%s, page %s", order, at).isEqualTo(forth.get(at));
                assertThat(page.next()).isNotNull();
            }
            assertThat(page.previous()).isNull();
        }
    }

    @Test
    void sortsByNameWithoutCase() {
        for (var name : List.of("b", "A", "C")) {
            made.published(marked(name));
        }
        assertThat(queries.page(all().with(mark), ListOrder.NAME_DESCENDING, 50, null)
                        .rows())
                .extracting(row -> row.name().substring(0, 1))
                .containsExactly("C", "b", "A");
    }

    @Test
    void showsTheFirstPageWhenTheOneAskedForIsGone() {
        made.published(marked("A"));
        var second = made.published(marked("B")).id();
        var filter = all().with(mark);
        var next = queries.page(filter, ListOrder.NAME, 1, null).next();
        jdbc.sql("delete from configuration_rows where id = ?").param(second).update();
        assertThat(queries.page(filter, ListOrder.NAME, 1, next).rows())
                .extracting(ListedConfiguration::name)
                .containsExactly("A " + mark);
    }

    @Test
    void refusesTheTokenOfAnotherListsOrder() {
        made.published(marked("A"));
        made.published(marked("B"));
        var byName = queries.page(all().with(mark), ListOrder.NAME, 1, null).next();
        assertThatThrownBy(() -> queries.page(all().with(mark), ListOrder.UPDATED, 1, byName))
                .isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> queries.page(all().with(mark), ListOrder.UPDATED, 1, "nonsense"))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void partnersPeopleFindOnlyTheirOwnAndNoDraft() {
        var own = made.published(marked("Own")
                .withSources(Set.of(
                        Source.of(directory.partner(), null, false),
                        Source.of(directory.partner(), new FacilityCode("HIDDEN"), true))));
        made.published(marked("Foreign").withGeneral("foreign-" + mark, "Foreign " + mark, null, true, false));
        drafting.begin(Settings.empty().withGeneral("begun-" + mark, "Begun " + mark, null, false, false), DANA);
        var seen = new Visibility.OwnPartner("express-" + mark);
        var page = page(ListFilter.of(seen));
        assertThat(ids(page)).containsExactly(own.id());
        assertThat(ids(page(ListFilter.of(seen).with("hidden")))).isEmpty();
        assertThat(queries.counts(ListFilter.of(seen))).containsEntry(ListTab.ALL, 1L);
        assertThat(ids(page(ListFilter.of(new Visibility.OwnPartner("begun-" + mark)))))
                .isEmpty();
        assertThat(ids(page(ListFilter.of(new Visibility.Nothing())))).isEmpty();
    }

    private Settings marked(String name) {
        var settings = made.settings();
        var express = jdbc.sql("select exists (select from partner_configurations where express_partner_id = ?)")
                        .param("express-" + mark)
                        .query(Boolean.class)
                        .single()
                ? settings.expressPartnerId()
                : "express-" + mark;
        return settings.withGeneral(express, name + " " + mark, null, true, false);
    }

    private static ListFilter all() {
        return ListFilter.of(EVERYTHING);
    }

    private Page page(ListFilter filter) {
        return queries.page(filter, ListOrder.NAME, 25, null);
    }

    private static List<Long> ids(Page page) {
        return page.rows().stream().map(ListedConfiguration::id).toList();
    }
}
