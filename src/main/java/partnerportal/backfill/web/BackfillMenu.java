package partnerportal.backfill.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.access.LargeUpload;
import partnerportal.backfill.runs.BackfillProperties;
import partnerportal.backfill.runs.BackfillQueries;
import partnerportal.shell.MenuItem;

/** Puts backfills into the main menu, and says that their files may be large. */
@Configuration(proxyBeanMethods = false)
class BackfillMenu {

    @Bean
    MenuItem backfillsInTheMenu(BackfillQueries queries) {
        return new MenuItem(
                "Operations",
                40,
                "Backfills",
                BackfillListPage.PATH,
                "stackup",
                "b",
                Action.READ_BACKFILLS,
                new MenuItem.Count(queries::countWaiting, "waiting for you"));
    }

    @Bean
    LargeUpload eligibilityFiles(BackfillProperties settings) {
        return new LargeUpload(BackfillListPage.PATH, settings.fileLimit(), Action.WRITE_BACKFILLS);
    }
}
