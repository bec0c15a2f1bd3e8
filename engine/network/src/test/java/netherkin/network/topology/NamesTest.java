package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Names.Match;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final TopologyDraft draft = Scenarios.router();
    private final Names names = draft.names();

    private String match(String text, int at, Kind... kinds) {
        return names.match(text, at, kinds).map(Match::name).orElse("nothing");
    }

    @Test
    void a_name_of_several_words_is_found_where_it_begins() {
        Match match = names.match("the DLR on Host A sends", 11).orElseThrow();
        assertThat(match.name(), is("Host A"));
        assertThat(match.kind(), is(Kind.HOST));
        assertThat(match.end(), is(17));
    }

    @Test
    void where_two_names_fit_the_longest_wins() {
        draft.machine("VM1 spare", line(30));
        assertThat(match("VM1 spare pings", 0), is("VM1 spare"));
        assertThat(match("VM1 spares", 0), is("VM1"));
    }

    @Test
    void quotes_may_surround_a_name() {
        Match match = names.match("on \"Host A\", now", 3).orElseThrow();
        assertThat(match.name(), is("Host A"));
        assertThat(match.end(), is(11));
        assertThat(match("\"Host\" A", 0), is("nothing"));
        assertThat(match("\"Host A", 0), is("nothing"));
    }

    @Test
    void a_name_ends_where_a_word_ends() {
        draft.host("hv", line(30));
        draft.host("hv.lab-1", line(31));
        assertThat(match("hv, x", 0), is("hv"));
        assertThat(match("hv.", 0), is("hv"));
        assertThat(match("hv.lab-1 x", 0), is("hv.lab-1"));
        assertThat(match("hv-2", 0), is("nothing"));
        assertThat(match("hv1", 0), is("nothing"));
        assertThat(match("", 0), is("nothing"));
    }

    @Test
    void names_are_case_sensitive() {
        assertThat(match("host A", 0), is("nothing"));
    }

    @Test
    void only_the_wanted_kinds_match() {
        assertThat(match("Host A", 0, Kind.VM, Kind.ROUTER), is("nothing"));
        assertThat(match("VXLAN 5000", 0, Kind.NETWORK), is("VXLAN 5000"));
        assertThat(match("vmnic0 of Host A", 0, Kind.UPLINK), is("vmnic0"));
        assertThat(match("MAC1", 0, Kind.MAC), is("MAC1"));
    }

    @Test
    void quotes_around_a_declared_name_are_no_part_of_it() {
        draft.machine("\"web 1\"", line(30))
                .host("\"Host A\"")
                .network("\"VXLAN 5000\"")
                .mac("MAC9");
        assertThat(names.find("web 1").map(Names.Thing::origin), is(Optional.of(line(30))));
        assertThat(draft.build().machine("web 1").orElseThrow().host(), is("Host A"));
    }

    @Test
    void the_nearest_names_come_in_a_stable_order() {
        assertThat(names.nearest("Host B1"), contains("Host B", "Host A", "Host C"));
        assertThat(names.nearest("vm2", Kind.VM), contains("VM2", "VM1", "VM3"));
        assertThat(names.nearest("Zanzibar", Kind.ROUTER), is(List.of("DLR")));
        assertThat(names.all(Kind.NETWORK), contains("VXLAN 5000", "VXLAN 5001"));
    }

    @Test
    void an_undeclared_name_is_answered_with_what_it_could_be() {
        assertThat(
                names.undeclared("Hots A", line(7), Kind.HOST, Kind.VM, Kind.ROUTER)
                        .getMessage(),
                is("a.feature:7: no host, VM or router is called \"Hots A\"; nearest: Host A"));
        assertThat(
                new TopologyDraft().names().undeclared("x", Origin.UNKNOWN).getMessage(),
                is("no thing is called \"x\""));
    }
}
