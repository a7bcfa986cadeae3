package partnerportal.local.outside;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Auth0's Management API as far as the portal asks it: tokens, connections, the clients of each, one application. */
public final class LocalAuth0 extends StandIn {

    private static final String CLIENT = "portal-management";
    private static final String SECRET = "management-secret";
    private static final String APPLICATION = "express-web";
    private static final int PAGE = 2;

    private final Map<String, List<String>> clientsOfConnection = new ConcurrentHashMap<>();
    private final List<String> logoutUrls = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile String believed = "";
    private volatile int tokenSeconds = 86_400;

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        return Map.of(
                "portal.identity.address", address(),
                "portal.identity.client-id", CLIENT,
                "portal.identity.client-secret", SECRET,
                "portal.identity.application-id", APPLICATION);
    }

    /** A connection that the application may use, among the other clients that may. */
    public LocalAuth0 connection(String name) {
        clientsOfConnection.put(name, List.of("other-1", "other-2", "other-3", APPLICATION));
        return this;
    }

    /** A connection that the application may not use. */
    public LocalAuth0 connectionOfOthers(String name) {
        clientsOfConnection.put(name, List.of("other-1", "other-2", "other-3"));
        return this;
    }

    public void forget(String connection) {
        clientsOfConnection.remove(connection);
    }

    public LocalAuth0 allowLogoutTo(String url) {
        logoutUrls.add(url);
        return this;
    }

    /** Tokens that are given from now on live so long. */
    public void tokensLive(int seconds) {
        tokenSeconds = seconds;
    }

    /** The tokens given so far are not believed any more. */
    public void revokeTokens() {
        believed = "";
    }

    public int tokensGiven() {
        return tokens.get();
    }

    @Override
    Reply answer(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/oauth/token")) {
            return token(form(exchange));
        }
        var bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (believed.isEmpty() || !bearer.equals("Bearer " + believed)) {
            return Reply.of(401);
        }
        if (path.equals("/api/v2/connections")) {
            return connections(query(exchange).getOrDefault("name", ""));
        }
        if (path.matches("/api/v2/connections/[^/]+/clients")) {
            return clients(path.split("/")[4], Integer.parseInt(query(exchange).getOrDefault("from", "0")));
        }
        return path.equals("/api/v2/clients/" + APPLICATION)
                ? Reply.ok(Map.of("allowed_logout_urls", logoutUrls))
                : Reply.of(404);
    }

    private Reply token(Map<String, String> form) {
        boolean right = "client_credentials".equals(form.get("grant_type"))
                && CLIENT.equals(form.get("client_id"))
                && SECRET.equals(form.get("client_secret"))
                && (address() + "/api/v2/").equals(form.get("audience"));
        if (!right) {
            return Reply.of(403);
        }
        believed = "management-token-" + tokens.incrementAndGet();
        return Reply.ok(Map.of("access_token", believed, "token_type", "Bearer", "expires_in", tokenSeconds));
    }

    private Reply connections(String name) {
        return Reply.ok(
                clientsOfConnection.containsKey(name) ? List.of(Map.of("id", "con_" + name, "name", name)) : List.of());
    }

    /** Few at a time, so that the one looked for may stand on a later page. */
    private Reply clients(String connectionId, int from) {
        var clients = clientsOfConnection.getOrDefault(connectionId.replaceFirst("^con_", ""), List.of());
        var page = clients.stream()
                .skip(from)
                .limit(PAGE)
                .map(client -> Map.of("client_id", client))
                .toList();
        return Reply.ok(
                from + PAGE < clients.size()
                        ? Map.of("clients", page, "next", String.valueOf(from + PAGE))
                        : Map.of("clients", page));
    }
}
