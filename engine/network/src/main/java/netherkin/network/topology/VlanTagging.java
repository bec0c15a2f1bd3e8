package netherkin.network.topology;

/**
 * Who tags the frames of a port group.
 *
 * @param vlans of the guests under VGT; the one VLAN of the port group else, 0 for none
 */
public record VlanTagging(Mode mode, VlanSet vlans) {
    /** Nobody inside the host: no VLAN, or whatever the physical switch's access port makes of it. */
    public static final VlanTagging NONE = new VlanTagging(Mode.EST, VlanSet.of(0));

    private static final int ALL_GUESTS = 4095;

    /** The three places where a tag can be put on and taken off. */
    public enum Mode {
        /** External switch tagging: the host sends and takes untagged frames. */
        EST,
        /** Virtual switch tagging: tagged on the uplink, untagged in the VM. */
        VST,
        /** Virtual guest tagging: the VM tags; the switch lets its VLANs through. */
        VGT
    }

    /**
     * Reads {@code none} or {@code 0} (EST), {@code 20} (VST), {@code 4095} or {@code 20-29} (VGT).
     *
     * @throws IllegalArgumentException if it is anything else; the message says what is expected
     */
    public static VlanTagging parse(String text) {
        String vlan = text.strip();
        if (vlan.isEmpty() || vlan.equals("none") || vlan.equals("0")) {
            return NONE;
        }
        if (vlan.equals(Integer.toString(ALL_GUESTS))) {
            return new VlanTagging(Mode.VGT, VlanSet.ALL);
        }
        try {
            VlanSet vlans = VlanSet.parse(vlan);
            return new VlanTagging(vlans.size() == 1 ? Mode.VST : Mode.VGT, vlans);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "0 for none, 1 to 4094 for one that the switch tags, 4095 or a range for those that guests tag", e);
        }
    }

    /** The port group's own VLAN: 0 for none and under VGT. */
    public int vlan() {
        return mode == Mode.VST ? vlans.first() : 0;
    }
}
