package partnerportal.configuration.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.calls.CatalogTags;
import partnerportal.configuration.catalog.CatalogReading;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.shell.ETags;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers from the catalog. The bytes of what is asked for often are kept ready, up to an eighth of the heap; they are as
 * good as the state they were made of, which the catalog replaces with every change of it and of any name that it shows.
 */
@Component
class CatalogAnswers implements CatalogTags {

    private static final int SHARE_OF_HEAP = 8;

    private record Key(long id, boolean staff) {}

    private record Ready(PublishedState of, TaggedAnswer answer) {}

    private final ConfigurationAnswers answers;
    private final JsonMapper json;
    private final Cache<Key, Ready> ready = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP)
            .<Key, Ready>weigher((key, kept) -> kept.answer().body().length)
            .build();

    CatalogAnswers(ConfigurationAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    ResponseEntity<byte[]> one(PublishedState state, CatalogReading from, Asker asker, @Nullable String ifNoneMatch) {
        return ready(state, from, asker).unlessKnown(ifNoneMatch, from.age());
    }

    @Override
    public String tag(PublishedState state, CatalogReading from, Asker asker) {
        return ready(state, from, asker).tag();
    }

    /** The tag is made of the items' tags: whoever has all of them has the page. */
    ResponseEntity<byte[]> list(
            CatalogReading.Page page, CatalogReading from, Asker asker, @Nullable String ifNoneMatch) {
        var next = page.next() == null ? null : page.next().text();
        var tags = new StringBuilder(String.valueOf(next));
        var body = new ByteArrayOutputStream();
        body.writeBytes(text("{\"partner_configurations\":["));
        for (int at = 0; at < page.states().size(); at++) {
            var item = ready(page.states().get(at), from, asker);
            body.writeBytes(text(at == 0 ? "" : ","));
            body.writeBytes(item.body());
            tags.append(item.tag());
        }
        body.writeBytes(text("],\"next_page_token\":"));
        body.writeBytes(json.writeValueAsBytes(next));
        body.writeBytes(text("}"));
        var tag = ETags.strong("", text(tags.toString()));
        return new TaggedAnswer(body.toByteArray(), tag).unlessKnown(ifNoneMatch, from.age());
    }

    private TaggedAnswer ready(PublishedState state, CatalogReading from, Asker asker) {
        var key = new Key(state.id(), asker.isStaff());
        var kept = ready.getIfPresent(key);
        if (kept != null && kept.of() == state) {
            return kept.answer();
        }
        var made = answers.one(state, from.directory(), asker);
        ready.put(key, new Ready(state, made));
        return made;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
