package netherkin.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import netherkin.network.simulation.RealInterfaceException;
import netherkin.network.simulation.RealInterfaces;
import netherkin.network.wire.DecodeAs;
import org.junit.jupiter.api.Test;

class LiveInterfacesTest {
    private static String refusal(String name, List<String> allowed) {
        RealInterfaces interfaces = new LiveInterfaces().create(new RealInterfaces.Rules(allowed, 100));
        var wanted = List.of(new RealInterfaces.Wanted(name, Set.of(), DecodeAs.OURS, false));
        return assertThrows(RealInterfaceException.class, () -> interfaces.open(wanted))
                .getMessage();
    }

    @Test
    void a_missing_one_is_told_with_those_that_there_are() {
        assertThat(refusal("no-such-0", List.of()), containsString("no interface \"no-such-0\"; it has "));
        assertThat(refusal("../lo", List.of()), containsString("no interface"));
    }

    @Test
    void one_that_is_not_allowed_is_not_even_looked_for() {
        assertThat(refusal("lo", List.of("eth7", "eth8")), containsString("allows: eth7, eth8"));
    }
}
