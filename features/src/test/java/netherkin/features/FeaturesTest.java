package netherkin.features;

import netherkin.junit.NetherkinTest;

/** Runs the specification on this project's engine. */
@NetherkinTest(
        features = {
            "arp-suppression",
            "dlr-arp",
            "dlr-routing",
            "ipv6",
            "mtu",
            "overlay",
            "physical",
            "replication",
            "underlay",
            "vm-arp",
            "vmotion-rarp",
            "vtep",
            "vxlan"
        })
final class FeaturesTest {}
