package netherkin.network.wire;

import java.util.Locale;

/** The tunnel protocols that a transport port can stand for. */
public enum Tunnel {
    VXLAN,
    GENEVE;

    /** The name that {@code --decode-as} uses; tshark's own. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
