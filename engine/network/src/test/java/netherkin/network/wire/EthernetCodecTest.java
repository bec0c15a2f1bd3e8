package netherkin.network.wire;

import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.VlanTag;

final class EthernetCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.tagged(Frames.arpReply(), new VlanTag(EtherType.SERVICE_VLAN, 5, true, 200), VlanTag.of(10));
    }

    @Override
    String golden() {
        return "005056aa0001005056aa000288a8b0c88100000a08060001080006040002005056aa0002ac10140b"
                + "005056aa0001ac100a0b";
    }
}
