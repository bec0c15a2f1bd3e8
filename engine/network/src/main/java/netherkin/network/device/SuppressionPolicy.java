package netherkin.network.device;

import java.util.Arrays;

/**
 * How a virtual switch handles address resolution in one network.
 *
 * @param ageingNanos age at which a host's cache forgets an entry; 0 for never
 */
public record SuppressionPolicy(Mode mode, long ageingNanos) {
    /** As on any Ethernet segment. */
    public static final SuppressionPolicy OFF = new SuppressionPolicy(Mode.OFF, 0);

    /** Whose requests are answered by whom. */
    public enum Mode {
        /** Requests are flooded. */
        OFF("off"),
        /** VMs' requests are answered from the host's cache or by the controller, and flooded where both know nothing. */
        VMS("vms"),
        /** Router instances' requests too, and LIF addresses are known. */
        ALL("all"),
        /** Linux bridge: requests for known remote addresses and announcements don't leave the host. */
        NEIGH_SUPPRESS("neigh_suppress"),
        /** Linux vxlan device: no ARP frame at all leaves the host, those for one receiver included. */
        PROXY("proxy");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        /** The mode that feature files call so. */
        public static Mode named(String text) {
            return Arrays.stream(values())
                    .filter(mode -> mode.text.equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
