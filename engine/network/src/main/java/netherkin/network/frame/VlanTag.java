package netherkin.network.frame;

/**
 * One 802.1Q or 802.1ad tag.
 *
 * @param protocol tag protocol identifier, {@code 0x8100}, {@code 0x88a8} or, of old, {@code 0x9100}
 * @param priority PCP, 0 to 7
 * @param dropEligible DEI
 * @param id VLAN ID, 0 to 4095
 */
public record VlanTag(int protocol, int priority, boolean dropEligible, int id) {
    public static final int LENGTH = 4;

    public static VlanTag of(int id) {
        return new VlanTag(EtherType.VLAN, 0, false, id);
    }
}
