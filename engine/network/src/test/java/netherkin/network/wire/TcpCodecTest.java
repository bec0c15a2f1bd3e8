package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class TcpCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.tcp(0x012, "020405b40402080a000000010000000001030307", 5);
    }

    @Override
    String golden() {
        return "005056aa0002005056aa0001080045000041000040004006c480ac100a0bac10140bc3501f91ee6b"
                + "280000000011a012faf0d75f0000020405b40402080a0000000100000000010303070001020304";
    }
}
