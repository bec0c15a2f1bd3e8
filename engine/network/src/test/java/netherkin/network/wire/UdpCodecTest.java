package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class UdpCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.udp(49152, 7, 9);
    }

    @Override
    String golden() {
        return "005056aa0002005056aa0001080045000025000040004011c491ac100a0bac10140bc00000070011"
                + "b57d000102030405060708";
    }
}
