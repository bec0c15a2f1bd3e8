package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences that declare the tenants' external routers and static routes. */
public final class RoutingSteps {
    private final RoutingSentences sentences;

    public RoutingSteps(Lab lab) {
        sentences = new RoutingSentences(new Speech(lab, Lexicon.ENGLISH));
    }

    @Given("^an? (?:external|edge|physical) router (.+) on (.+) with these interfaces:?$")
    @Example(
            role = Role.GIVEN,
            value = "an external router ESG on Host B with these interfaces",
            table = {
                "network    | IP              | MAC",
                "VXLAN 5001 | 172.16.20.2/24  |",
                "outside    | 203.0.113.1/24  |"
            })
    public void externalRouter(String name, String host, DataTable interfaces) {
        sentences.externalRouter(name, host, interfaces);
    }

    @Given("^(?:the router )?(.+) has these (?:static )?routes:?$")
    @Example(
            role = Role.GIVEN,
            value = "DLR has these routes",
            table = {"destination | next hop", "10.0.0.0/8 | 172.16.20.2", "default | IP of VM2"})
    public void routes(String router, DataTable routes) {
        sentences.routes(router, routes);
    }

    @Given("^the (?:static )?route of (.+) to (\\S+) (?:is|leads|goes) (?:via|by|to|through) (.+)$")
    @Example(role = Role.GIVEN, value = "the route of DLR to 10.0.0.0/8 is via 172.16.20.2")
    public void route(String router, String destination, String nextHop) {
        sentences.route(router, destination, nextHop);
    }

    @Given("^the (?:static )?route to (\\S+) of (.+) (?:is|leads|goes) (?:via|by|to|through) (.+)$")
    @Example(role = Role.GIVEN, value = "the route to 10.0.0.0/8 of DLR is via 172.16.20.2")
    public void routeTo(String destination, String router, String nextHop) {
        sentences.route(router, destination, nextHop);
    }

    @Given("^the default route of (.+) (?:is|leads|goes) (?:via |by |to |through )?(.+)$")
    @Example(role = Role.GIVEN, value = "the default route of DLR is via IP of VM2")
    public void defaultRoute(String router, String nextHop) {
        sentences.route(router, "default", nextHop);
    }
}
