package netherkin.commands.ovsdb;

/**
 * The schema of the configuration of a virtual switch: {@code Open_vSwitch}, version 8.3.1 (schema file of Open
 * vSwitch 3.1).
 */
final class OpenVSwitch {
    static final Schema SCHEMA = SchemaNotation.read("Open_vSwitch", "8.3.1", """
            AutoAttach
              mappings integer[0..16777215]=integer[0..4095]*
              system_description string
              system_name string
            Bridge index=name
              auto_attach >AutoAttach?
              controller >Controller*
              datapath_id string? ephemeral
              datapath_type string
              datapath_version string
              external_ids string=string*
              fail_mode string(secure|standalone)?
              flood_vlans integer[0..4095]{0,4096}
              flow_tables integer[0..254]=>Flow_Table*
              ipfix >IPFIX?
              mcast_snooping_enable boolean
              mirrors >Mirror*
              name string immutable
              netflow >NetFlow?
              other_config string=string*
              ports >Port*
              protocols string(OpenFlow10|OpenFlow11|OpenFlow12|OpenFlow13|OpenFlow14|OpenFlow15)*
              rstp_enable boolean
              rstp_status string=string* ephemeral
              sflow >sFlow?
              status string=string* ephemeral
              stp_enable boolean
            CT_Timeout_Policy
              external_ids string=string*
              timeouts string(icmp_first|icmp_reply|tcp_close|tcp_close_wait|tcp_established|\
            tcp_fin_wait|tcp_last_ack|tcp_retransmit|tcp_syn_recv|tcp_syn_sent|tcp_syn_sent2|\
            tcp_time_wait|tcp_unack|udp_first|udp_multiple|udp_single)=integer[0..4294967295]*
            CT_Zone
              external_ids string=string*
              timeout_policy >CT_Timeout_Policy?
            Controller
              connection_mode string(in-band|out-of-band)?
              controller_burst_limit integer[25..]?
              controller_queue_size integer[1..512]?
              controller_rate_limit integer[100..]?
              enable_async_messages boolean?
              external_ids string=string*
              inactivity_probe integer?
              is_connected boolean ephemeral
              local_gateway string?
              local_ip string?
              local_netmask string?
              max_backoff integer[1000..]?
              other_config string=string*
              role string(master|other|slave)? ephemeral
              status string=string* ephemeral
              target string
              type string(primary|service)?
            Datapath
              capabilities string=string*
              ct_zones integer[0..65535]=>CT_Zone*
              datapath_version string
              external_ids string=string*
            Flow_Sample_Collector_Set root index=id,bridge
              bridge >Bridge
              external_ids string=string*
              id integer[0..4294967295]
              ipfix >IPFIX?
            Flow_Table
              external_ids string=string*
              flow_limit integer[0..]?
              groups string*
              name string?
              overflow_policy string(evict|refuse)?
              prefixes string{0,3}
            IPFIX
              cache_active_timeout integer[0..4200]?
              cache_max_flows integer[0..4294967295]?
              external_ids string=string*
              obs_domain_id integer[0..4294967295]?
              obs_point_id integer[0..4294967295]?
              other_config string=string*
              sampling integer[1..4294967295]?
              targets string*
            Interface index=name
              admin_state string(down|up)? ephemeral
              bfd string=string*
              bfd_status string=string* ephemeral
              cfm_fault boolean? ephemeral
              cfm_fault_status string* ephemeral
              cfm_flap_count integer?
              cfm_health integer[0..100]? ephemeral
              cfm_mpid integer?
              cfm_remote_mpids integer* ephemeral
              cfm_remote_opstate string(down|up)? ephemeral
              duplex string(full|half)? ephemeral
              error string?
              external_ids string=string*
              ifindex integer[0..4294967295]? ephemeral
              ingress_policing_burst integer[0..]
              ingress_policing_kpkts_burst integer[0..]
              ingress_policing_kpkts_rate integer[0..]
              ingress_policing_rate integer[0..]
              lacp_current boolean? ephemeral
              link_resets integer? ephemeral
              link_speed integer? ephemeral
              link_state string(down|up)? ephemeral
              lldp string=string*
              mac string?
              mac_in_use string? ephemeral
              mtu integer? ephemeral
              mtu_request integer[1..]?
              name string immutable
              ofport integer?
              ofport_request integer[1..65279]?
              options string=string*
              other_config string=string*
              statistics string=integer* ephemeral
              status string=string* ephemeral
              type string
            Manager index=target
              connection_mode string(in-band|out-of-band)?
              external_ids string=string*
              inactivity_probe integer?
              is_connected boolean ephemeral
              max_backoff integer[1000..]?
              other_config string=string*
              status string=string* ephemeral
              target string
            Mirror
              external_ids string=string*
              name string
              output_port ~>Port?
              output_vlan integer[1..4095]?
              select_all boolean
              select_dst_port ~>Port*
              select_src_port ~>Port*
              select_vlan integer[0..4095]{0,4096}
              snaplen integer[14..65535]?
              statistics string=integer* ephemeral
            NetFlow
              active_timeout integer[-1..]
              add_id_to_interface boolean
              engine_id integer[0..255]?
              engine_type integer[0..255]?
              external_ids string=string*
              targets string+
            Open_vSwitch root rows=1
              bridges >Bridge*
              cur_cfg integer
              datapath_types string*
              datapaths string=>Datapath*
              db_version string?
              dpdk_initialized boolean
              dpdk_version string?
              external_ids string=string*
              iface_types string*
              manager_options >Manager*
              next_cfg integer
              other_config string=string*
              ovs_version string?
              ssl >SSL?
              statistics string=string* ephemeral
              system_type string?
              system_version string?
            Port index=name
              bond_active_slave string?
              bond_downdelay integer
              bond_fake_iface boolean
              bond_mode string(active-backup|balance-slb|balance-tcp)?
              bond_updelay integer
              cvlans integer[0..4095]{0,4096}
              external_ids string=string*
              fake_bridge boolean
              interfaces >Interface+
              lacp string(active|off|passive)?
              mac string?
              name string immutable
              other_config string=string*
              protected boolean
              qos >QoS?
              rstp_statistics string=integer* ephemeral
              rstp_status string=string* ephemeral
              statistics string=integer* ephemeral
              status string=string* ephemeral
              tag integer[0..4095]?
              trunks integer[0..4095]{0,4096}
              vlan_mode string(access|dot1q-tunnel|native-tagged|native-untagged|trunk)?
            QoS root
              external_ids string=string*
              other_config string=string*
              queues integer[0..4294967295]=>Queue*
              type string
            Queue root
              dscp integer[0..63]?
              external_ids string=string*
              other_config string=string*
            SSL rows=1
              bootstrap_ca_cert boolean
              ca_cert string
              certificate string
              external_ids string=string*
              private_key string
            sFlow
              agent string?
              external_ids string=string*
              header integer?
              polling integer?
              sampling integer?
              targets string+
            """);

    private OpenVSwitch() {}
}
