package netherkin.features;

import netherkin.junit.NetherkinTest;

/** Runs the specification on this project's engine. */
@NetherkinTest(features = {"dlr-arp", "overlay", "underlay", "vm-arp", "vxlan"})
final class FeaturesTest {}
