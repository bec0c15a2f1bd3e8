package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.List;
import netherkin.network.topology.ExternalRouterDraft;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Origin;

/** What Givens declare about the tenants' routing. */
final class RoutingSentences {
    private static final List<String> INTERFACES = List.of("network", "IP", "MAC");
    private static final List<String> ROUTES = List.of("destination", "next hop");
    private final Speech speech;
    private final TopologySentences tables;

    RoutingSentences(Speech speech) {
        this.speech = speech;
        this.tables = new TopologySentences(speech);
    }

    void externalRouter(String name, String host, DataTable cells) {
        Table table = tables.table(cells, INTERFACES, false);
        String on = TopologySentences.name(host);
        ExternalRouterDraft router = tables.draft().externalRouter(TopologySentences.name(name), on, speech.origin());
        for (int row = 0; row < table.size(); row++) {
            String network = TopologySentences.name(table.need(row, "network"));
            router.foot(network, table.cell(row, "IP"), table.cell(row, "MAC"), table.origin(row));
        }
    }

    /** @param destination {@code default} for the default route */
    void route(String router, String destination, String nextHop) {
        route(router(router), destination, nextHop, speech.origin());
    }

    void routes(String router, DataTable cells) {
        Table table = tables.table(cells, ROUTES, false);
        String name = router(router);
        for (int row = 0; row < table.size(); row++) {
            route(name, table.need(row, "destination"), table.need(row, "next hop"), table.origin(row));
        }
    }

    private void route(String router, String destination, String nextHop, Origin origin) {
        tables.draft().routes().add(router, destination.strip(), english(nextHop.strip()), origin);
    }

    private static String english(String nextHop) {
        return nextHop.startsWith("IP von ") ? "IP of " + nextHop.substring("IP von ".length()) : nextHop;
    }

    private String router(String text) {
        return speech.read(phrases -> {
            TextCursor cursor = new TextCursor(text);
            String name = phrases.scope.needThe(cursor, phrases.words, "a router", Kind.ROUTER, Kind.EXTERNAL_ROUTER);
            ExpectationParser.atEnd(cursor);
            return name;
        });
    }
}
