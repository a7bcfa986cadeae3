package partnerportal.local;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What came back over HTTP, to be read as JSON or as a page. */
public record PortalAnswer(int status, URI address, HttpHeaders headers, String body) {

    static PortalAnswer of(HttpResponse<String> response) {
        return new PortalAnswer(response.statusCode(), response.uri(), response.headers(), response.body());
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Where a redirect leads, in full. */
    public Optional<URI> location() {
        return header("Location").map(address::resolve);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    public Document page() {
        return Jsoup.parse(body, address.toString());
    }

    /** The one form on the page that the selector finds, with what is filled in. */
    public FormElement form(String selector) {
        return (FormElement) page().expectFirst(selector);
    }
}
