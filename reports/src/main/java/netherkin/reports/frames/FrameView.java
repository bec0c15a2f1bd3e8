package netherkin.reports.frames;

import java.util.List;
import java.util.Optional;
import netherkin.network.lab.Rewrite;
import netherkin.network.topology.Port;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Sighting;

/**
 * One frame of the capture in words.
 *
 * @param number as in the capture
 * @param at virtual time in nanoseconds
 * @param previous number of the sighting before it on its way; 0 where that begins
 * @param step index of the step during which it was seen; -1 if unknown
 * @param source SRC MAC of the tenant's frame, by name
 * @param content what it says, without addresses of layer 2
 * @param others rewritten fields that are neither SRC MAC nor DST MAC
 * @param local tagged "DVS Local"
 * @param underlay hosts and routers of the underlay sent it for themselves
 * @param copy one of several that a replication made
 */
public record FrameView(
        int number,
        long at,
        Sighting sighting,
        int packet,
        int previous,
        int step,
        Name source,
        Name destination,
        String content,
        Optional<Envelope> envelope,
        List<Rewrite> others,
        List<Drop> drops,
        boolean local,
        boolean underlay,
        boolean copy) {

    /**
     * An address as a report shows it.
     *
     * @param text its name in the scenario, else the address
     * @param address as it is on the wire
     * @param before what it was at the sighting before, if that was another
     */
    public record Name(String text, String address, Optional<String> before) {
        public boolean isChanged() {
            return before.isPresent();
        }

        /** For a tool tip: name, address and what it was. */
        public String full() {
            String all = text.equals(address) ? text : text + " (" + address + ")";
            return before.map(was -> was + " → " + all).orElse(all);
        }
    }

    public Port port() {
        return sighting.port();
    }

    public boolean isSent() {
        return sighting.sent();
    }

    /** As sentences name it. */
    public String place() {
        return Plain.line(port().place());
    }
}
