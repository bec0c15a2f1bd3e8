package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.de.Angenommen;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences that declare the tenants' external routers and static routes. */
public final class GermanRoutingSteps {
    private final RoutingSentences sentences;

    public GermanRoutingSteps(Lab lab) {
        sentences = new RoutingSentences(new Speech(lab, Lexicon.GERMAN));
    }

    @Angenommen("^ein (?:externer|physischer|physikalischer) Router (.+) auf (.+) mit diesen Schnittstellen:?$")
    @Example(
            role = Role.GIVEN,
            value = "ein externer Router ESG auf Host B mit diesen Schnittstellen",
            table = {
                "Netz       | IP              | MAC",
                "VXLAN 5001 | 172.16.20.2/24  |",
                "außen      | 203.0.113.1/24  |"
            })
    public void externalRouter(String name, String host, DataTable interfaces) {
        sentences.externalRouter(name, host, interfaces);
    }

    @Angenommen("^(?:der Router )?(.+) hat diese (?:statischen )?Routen:?$")
    @Example(
            role = Role.GIVEN,
            value = "DLR hat diese Routen",
            table = {"Ziel | nächster Hop", "10.0.0.0/8 | 172.16.20.2", "default | IP von VM2"})
    public void routes(String router, DataTable routes) {
        sentences.routes(router, routes);
    }

    @Angenommen("^die (?:statische )?Route von (.+) (?:nach|zu) (\\S+) (?:führt|geht) über (.+)$")
    @Example(role = Role.GIVEN, value = "die Route von DLR nach 10.0.0.0/8 führt über 172.16.20.2")
    public void route(String router, String destination, String nextHop) {
        sentences.route(router, destination, nextHop);
    }

    @Angenommen("^die (?:Default-Route|Standardroute) von (.+) (?:führt|geht) über (.+)$")
    @Example(role = Role.GIVEN, value = "die Standardroute von DLR führt über IP von VM2")
    public void defaultRoute(String router, String nextHop) {
        sentences.route(router, "default", nextHop);
    }
}
