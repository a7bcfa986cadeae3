package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * A file to try a backfill with, where there is one.
 *
 * @param sampleFile where browsers get it; null but where Station is a stand-in
 */
@ConfigurationProperties("portal.backfill")
record SampleFile(@Nullable URI sampleFile) {

    @Nullable
    String address() {
        return sampleFile == null ? null : sampleFile.toString();
    }
}
