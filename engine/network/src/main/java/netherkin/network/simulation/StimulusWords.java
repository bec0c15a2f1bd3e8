package netherkin.network.simulation;

import netherkin.network.device.Stimulus;
import netherkin.network.topology.Durations;

/** Says what a stimulus does, as a sentence would. */
final class StimulusWords {
    private StimulusWords() {}

    static String of(Stimulus.OfMachine stimulus) {
        return stimulus.machine() + " " + deed(stimulus);
    }

    private static String deed(Stimulus.OfMachine stimulus) {
        if (stimulus instanceof Stimulus.Ping ping) {
            return "pings " + ping.target() + (ping.count() == 1 ? "" : " " + ping.count() + " times");
        }
        if (stimulus instanceof Stimulus.ArpRequest request) {
            return "sends an ARP request for " + request.target();
        }
        if (stimulus instanceof Stimulus.GratuitousArp) {
            return "sends a gratuitous ARP";
        }
        if (stimulus instanceof Stimulus.GratuitousArpReply) {
            return "sends a gratuitous ARP reply";
        }
        if (stimulus instanceof Stimulus.NeighborSolicitation question) {
            return "sends a neighbor solicitation for " + question.target();
        }
        if (stimulus instanceof Stimulus.NeighborAdvertisement news) {
            String claimed = news.address() == null ? "" : " for " + news.address();
            return "sends an unsolicited neighbor advertisement" + claimed
                    + (news.override() ? "" : " without override");
        }
        if (stimulus instanceof Stimulus.TraceRoute trace) {
            return "traces the route to " + trace.target();
        }
        if (stimulus instanceof Stimulus.ChangeMac change) {
            return "changes its MAC address to " + change.mac();
        }
        if (stimulus instanceof Stimulus.Announce announce) {
            return "sends a frame to " + announce.destination();
        }
        if (stimulus instanceof Stimulus.Datagrams stream) {
            String pace = stream.intervalNanos() == 0 ? "" : " every " + Durations.print(stream.intervalNanos());
            return "sends " + stream.count() + " UDP datagrams to " + stream.target() + pace;
        }
        if (stimulus instanceof Stimulus.ForgetArp forget) {
            return forget.address() == null ? "forgets its ARP table" : "forgets the ARP entry for " + forget.address();
        }
        return "sends a frame as given";
    }
}
