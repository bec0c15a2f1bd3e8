package netherkin.network.wire;

import netherkin.network.frame.EthernetFrame;

final class IcmpCodecTest extends CodecContract {
    @Override
    EthernetFrame frame() {
        return Frames.ping();
    }

    @Override
    String golden() {
        return "005056aa0002005056aa0001080045000054000040004001c472ac100a0bac10140b0800eeb11234"
                + "0007000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425"
                + "262728292a2b2c2d2e2f3031323334353637";
    }
}
