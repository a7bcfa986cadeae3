package partnerportal.local.identity;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalIdentityProviderIT {

    private static final String PORTAL = "http://localhost:18080";
    private static final String RETURN = PORTAL + "/login/oauth2/code/portal";
    private static final String VERIFIER = "a-code-verifier-that-is-long-enough-to-be-accepted-by-anyone";

    private static LocalIdentityProvider provider;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void starts() {
        provider = LocalIdentityProvider.start(0).allowPortal(PORTAL);
    }

    @AfterAll
    static void stops() {
        provider.close();
    }

    @Test
    void discoveryNamesEveryEndpointUnderTheIssuer() throws Exception {
        var document = json(get("/.well-known/openid-configuration"));

        assertThat(document.path("issuer").stringValue()).isEqualTo(provider.issuer());
        for (var endpoint : List.of(
                "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint")) {
            assertThat(document.path(endpoint).stringValue()).startsWith(provider.issuer() + "/");
        }
        assertThat(document.path("code_challenge_methods_supported").toString()).contains("S256");
    }

    @Test
    void codeFlowWithPkceSignsAPersonIn() throws Exception {
        var tokens = json(exchange(codeFor(DemoUser.PRIYA_NAIR), VERIFIER));

        var idToken = verified(tokens.path("id_token").stringValue());
        assertThat(idToken.getSubject()).isEqualTo("priya.nair");
        assertThat(idToken.getAudience()).containsExactly("partner-portal-pages");
        assertThat(idToken.getStringClaim("name")).isEqualTo("Priya Nair");
        assertThat(idToken.getStringClaim("nonce")).isEqualTo("a-nonce");
        assertThat(idToken.getStringListClaim("https://partner-portal/roles")).containsExactly("express_admin");
        assertThat(idToken.getStringClaim("https://partner-portal/express_partner_id"))
                .isEqualTo("alder-ridge");

        var accessToken = verified(tokens.path("access_token").stringValue());
        assertThat(accessToken.getSubject()).isEqualTo("priya.nair");
        assertThat(accessToken.getAudience()).containsExactly("partner-portal");
        assertThat(accessToken.getStringClaim("azp")).isEqualTo("partner-portal-pages");
        assertThat(accessToken.getStringListClaim("https://partner-portal/roles"))
                .containsExactly("express_admin");
    }

    @Test
    void personWithoutRoleGetsAnEmptyList() throws Exception {
        var tokens = json(exchange(codeFor(DemoUser.SAM_LINDQVIST), VERIFIER));

        var idToken = verified(tokens.path("id_token").stringValue());
        assertThat(idToken.getStringListClaim("https://partner-portal/roles")).isEmpty();
        assertThat(idToken.getClaim("https://partner-portal/express_partner_id"))
                .isNull();
    }

    @Test
    void refusesCodeWithoutTheVerifierItWasAskedWith() throws Exception {
        var answer = exchange(codeFor(DemoUser.DANA_OKAFOR), VERIFIER + "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").stringValue()).isEqualTo("invalid_grant");
    }

    @Test
    void refusesToReturnToAnAddressThatIsNoPortal() throws Exception {
        var answer = get(authorization("http://localhost:18081/login/oauth2/code/portal"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void wrongPasswordIsSaidOnThePage() throws Exception {
        var page = signInPage();
        var answer = post("/sign-in", Map.of("username", "dana.okafor", "password", "guess", "_csrf", csrf(page)));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?error");
        assertThat(page("/sign-in?error").select("[role=alert]").text())
                .isEqualTo("The name or the password is wrong.");
    }

    @Test
    void decliningReturnsToThePortalWithTheReason() throws Exception {
        var page = signInPage();
        var answer = post("/sign-in/refusal", Map.of("_csrf", csrf(page)));

        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        var parameters = UriComponentsBuilder.fromUri(location).build().getQueryParams();
        assertThat(location.toString()).startsWith(RETURN + "?");
        assertThat(parameters.getFirst("error")).isEqualTo("access_denied");
        assertThat(parameters.getFirst("state")).isEqualTo("a-state");
    }

    @Test
    void signInPageListsEveryoneAndItsPolicyLetsFormsLeadToThePortal() throws Exception {
        var answer = get("/sign-in");
        var page = Jsoup.parse(answer.body());

        assertThat(page.select("input[name=username]").eachAttr("value"))
                .containsExactly(
                        "dana.okafor", "marcus.bell", "priya.nair", "tomas.reyes", "joan.whitfield", "sam.lindqvist");
        assertThat(page.select("dt b").eachText())
                .containsExactly(
                        "express-backend", "oss", "order-worker", "station", "directory-sync", "auditor", "warehouse");
        assertThat(page.expectFirst(".command").text()).endsWith(provider.issuer() + "/oauth2/token");
        assertThat(page.select("script, style, [style]")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' " + PORTAL);
        assertThat(get("/sign-in.css").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/css");
    }

    @Test
    void machineGetsAllItsScopesAsAuth0WouldSayThem() throws Exception {
        var answer = json(machineToken("express-backend", Map.of()));

        var token = verified(answer.path("access_token").stringValue());
        assertThat(token.getSubject()).isEqualTo("express-backend@clients");
        assertThat(token.getStringClaim("azp")).isEqualTo("express-backend");
        assertThat(token.getStringClaim("gty")).isEqualTo("client-credentials");
        assertThat(token.getAudience()).containsExactly("partner-portal");
        assertThat(token.getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("configurations:read", "configurations:write", "service-lines:read");
    }

    @Test
    void machineGetsTheScopeAndAudienceItAsksFor() throws Exception {
        var answer = json(
                machineToken("oss", Map.of("scope", "service-lines:read", "audience", "https://elsewhere.example")));

        var token = verified(answer.path("access_token").stringValue());
        assertThat(token.getStringClaim("scope")).isEqualTo("service-lines:read");
        assertThat(token.getAudience()).containsExactly("https://elsewhere.example");
    }

    @Test
    void machineIsRefusedAScopeThatIsNotItsOwn() throws Exception {
        var answer = machineToken("oss", Map.of("scope", "directory:write"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").stringValue()).isEqualTo("invalid_scope");
    }

    @Test
    void signingOutEndsTheSessionAndReturnsToThePortal() throws Exception {
        var idToken = json(exchange(codeFor(DemoUser.DANA_OKAFOR), VERIFIER))
                .path("id_token")
                .stringValue();
        assertThat(get(authorization(RETURN)).headers().firstValue("Location").orElseThrow())
                .startsWith(RETURN);

        var answer =
                get("/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=" + PORTAL + "/signed-out");

        assertThat(answer.headers().firstValue("Location")).hasValue(PORTAL + "/signed-out");
        assertThat(get(authorization(RETURN)).headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in");
    }

    @Test
    void comesBackAtTheSameAddressWithTheSameKey() throws Exception {
        var issuer = provider.issuer();
        var before = json(machineToken("oss", Map.of())).path("access_token").stringValue();
        var idToken = json(exchange(codeFor(DemoUser.DANA_OKAFOR), VERIFIER))
                .path("id_token")
                .stringValue();

        provider.stop();
        assertThatThrownBy(() -> get("/sign-in")).isInstanceOf(ConnectException.class);
        provider.start();

        assertThat(provider.issuer()).isEqualTo(issuer);
        assertThat(verified(before).getSubject()).isEqualTo("oss@clients");
        var logout = "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=";
        assertThat(get(logout + PORTAL + "/signed-out").headers().firstValue("Location"))
                .hasValue(PORTAL + "/signed-out");
        assertThat(get(logout + "http://elsewhere.example/").statusCode()).isEqualTo(400);
    }

    @Test
    void tokensMadeOnTheSpotCarryTheProvidersSignature() throws Exception {
        assertThat(verified(provider.tokens().of(DemoUser.TOMAS_REYES)).getSubject())
                .isEqualTo("tomas.reyes");
        assertThat(verified(provider.tokens().of(DemoMachine.AUDITOR)).getStringClaim("scope"))
                .isEqualTo("audit:read");
    }

    private String codeFor(DemoUser user) throws Exception {
        var page = signInPage();
        var form = page.expectFirst("form:has(input[value=" + user.login() + "])");
        var fields = form.select("input").stream().collect(Collectors.toMap(i -> i.attr("name"), i -> i.attr("value")));
        var signedIn = post(form.attr("action"), fields);
        var authorized = get(signedIn.headers().firstValue("Location").orElseThrow());
        var location = URI.create(authorized.headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(RETURN + "?");
        return Objects.requireNonNull(
                UriComponentsBuilder.fromUri(location).build().getQueryParams().getFirst("code"));
    }

    private Document signInPage() throws Exception {
        var asked = get(authorization(RETURN));
        return page(asked.headers().firstValue("Location").orElseThrow());
    }

    private Document page(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String csrf(Document page) {
        return page.expectFirst("input[name=_csrf]").attr("value");
    }

    private static String authorization(String redirectUri) throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "partner-portal-pages",
                        "scope", "openid profile email",
                        "state", "a-state",
                        "nonce", "a-nonce",
                        "redirect_uri", redirectUri,
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return send(request("/oauth2/token")
                .header("Authorization", basic("partner-portal-pages", "demo"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", RETURN,
                        "code_verifier", verifier)))));
    }

    private HttpResponse<String> machineToken(String client, Map<String, String> more) throws Exception {
        var parameters = new HashMap<>(more);
        parameters.put("grant_type", "client_credentials");
        return send(request("/oauth2/token")
                .header("Authorization", basic(client, "demo"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters))));
    }

    private JWTClaimsSet verified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var keys = JWKSet.parse(get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(request(address).header("Accept", "text/html").GET());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(provider.issuer()).resolve(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    }
}
