package netherkin.language;

/** How settings are recognised: a pattern needs a constant, and a test holds it against the settings there are. */
final class SettingWords {
    /** Words of which every setting's name begins with one, quoted or not. */
    static final String ANY =
            "\"|link |loss |delay |jitter |duplication |reordering |learning |ARP |MTU |ping |vMAC |pMAC |data source |proxy "
                    + "|DVS |LIF MTU |DLR |designated |VLAN |VTEP learning |VTEP path |VTEP fragmentation |VTEP reassembly "
                    + "|VXLAN |UDP |outer |inner |underlay |path |event |time |IGMP |ICMP |Geneve |NVGRE |GRE |STT |BFD |RARP |controller "
                    + "|Notify |Hyper-V |guest |teaming |active |standby |unused |failback |promiscuous |MAC changes "
                    + "|MAC ageing |forged |private |migration |CAM |flap |UTEP |service node ";

    /** Settings of the network as a whole; the underlay MTU has a sentence of its own. */
    static final String NETWORK_WIDE =
            "link delay|path MTU lifetime|underlay MAC ageing|underlay multicast routing|IGMP querier|IGMP query interval"
                    + "|service node detection|event bound|time bound|real answer timeout";

    /** What a setting may be of, where all things that have it are meant. */
    static final WordTree<Boolean> ALL_THINGS = new WordTree<Boolean>()
            .put(true, "all hosts", "all VMs", "all routers", "the hosts", "the VMs", "the routers", "every host")
            .put(
                    true,
                    "every VM",
                    "every router",
                    "all networks",
                    "every network",
                    "the network",
                    "hosts",
                    "VMs",
                    "routers")
            .put(
                    true,
                    "allen Hosts",
                    "allen VMs",
                    "allen Routern",
                    "allen Netzen",
                    "den Hosts",
                    "den VMs",
                    "den Routern")
            .put(true, "alle Hosts", "alle VMs", "alle Router", "dem Netz");

    private SettingWords() {}
}
