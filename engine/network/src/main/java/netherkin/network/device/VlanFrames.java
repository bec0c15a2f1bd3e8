package netherkin.network.device;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.VlanTag;

/** Puts the outermost VLAN tag on frames and takes it off (IEEE 802.1Q). */
final class VlanFrames {
    private VlanFrames() {}

    /** The VLAN that the outermost tag names; 0 for an untagged or merely priority-tagged frame. */
    static int vlanOf(EthernetFrame frame) {
        return frame.tags().isEmpty() ? 0 : frame.tags().get(0).id();
    }

    /** The frame in that VLAN: its outermost priority tag is kept and gets the ID, else a tag is added. */
    static EthernetFrame tagged(EthernetFrame untagged, int vlan) {
        List<VlanTag> tags = new ArrayList<>(untagged.tags());
        if (!tags.isEmpty() && tags.get(0).id() == 0) {
            VlanTag priority = tags.get(0);
            tags.set(0, new VlanTag(priority.protocol(), priority.priority(), priority.dropEligible(), vlan));
        } else {
            tags.add(0, VlanTag.of(vlan));
        }
        return untagged.withTags(tags);
    }

    /** The frame without its outermost tag. */
    static EthernetFrame untagged(EthernetFrame frame) {
        List<VlanTag> tags = frame.tags();
        return tags.isEmpty() ? frame : frame.withTags(tags.subList(1, tags.size()));
    }
}
