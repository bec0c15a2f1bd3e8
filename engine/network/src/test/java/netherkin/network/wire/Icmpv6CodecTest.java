package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class Icmpv6CodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.neighborSolicitation();
    }

    @Override
    String golden() {
        return "005056aa0002005056aa000186dd6001234500203afffe80000000000000025056fffeaa00012001"
                + "0db800000000000000000000000287006eb60000000020010db80000000000000000000000020101"
                + "005056aa0001";
    }
}
