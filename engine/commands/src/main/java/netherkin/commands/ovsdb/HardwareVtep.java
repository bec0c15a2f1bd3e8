package netherkin.commands.ovsdb;

/**
 * The schema of the state of a VTEP, shared with a controller: {@code hardware_vtep}, version 1.7.0 (schema file of
 * Open vSwitch 3.1).
 */
final class HardwareVtep {
    static final Schema SCHEMA = SchemaNotation.read("hardware_vtep", "1.7.0", """
            ACL root index=acl_name
              acl_entries >ACL_entry+
              acl_fault_status string* ephemeral
              acl_name string
            ACL_entry root
              acle_fault_status string* ephemeral
              action string(deny|permit)
              dest_ip string?
              dest_mac string?
              dest_mask string?
              dest_port_max integer?
              dest_port_min integer?
              direction string(egress|ingress)
              ethertype string?
              icmp_code integer?
              icmp_type integer?
              protocol integer?
              sequence integer
              source_ip string?
              source_mac string?
              source_mask string?
              source_port_max integer?
              source_port_min integer?
              tcp_flags integer?
              tcp_flags_mask integer?
            Arp_Sources_Local root
              locator >Physical_Locator
              src_mac string
            Arp_Sources_Remote root
              locator >Physical_Locator
              src_mac string
            Global root rows=1
              managers >Manager*
              other_config string=string*
              switches >Physical_Switch*
            Logical_Binding_Stats
              bytes_from_local integer ephemeral
              bytes_to_local integer ephemeral
              packets_from_local integer ephemeral
              packets_to_local integer ephemeral
            Logical_Router root index=name
              LR_fault_status string* ephemeral
              acl_binding string=>ACL*
              description string
              name string
              other_config string=string*
              static_routes string=string*
              switch_binding string=>Logical_Switch*
            Logical_Switch root index=name
              description string
              name string
              other_config string=string*
              replication_mode string(service_node|source_node)?
              tunnel_key integer?
            Manager index=target
              inactivity_probe integer?
              is_connected boolean ephemeral
              max_backoff integer[1000..]?
              other_config string=string*
              status string=string* ephemeral
              target string
            Mcast_Macs_Local root
              MAC string
              ipaddr string
              locator_set >Physical_Locator_Set
              logical_switch >Logical_Switch
            Mcast_Macs_Remote root
              MAC string
              ipaddr string
              locator_set >Physical_Locator_Set
              logical_switch >Logical_Switch
            Physical_Locator index=encapsulation_type,dst_ip,tunnel_key
              dst_ip string immutable
              encapsulation_type string(vxlan_over_ipv4) immutable
              tunnel_key integer?
            Physical_Locator_Set
              locators >Physical_Locator+ immutable
            Physical_Port
              acl_bindings integer[0..4095]=>ACL*
              description string
              name string
              other_config string=string*
              port_fault_status string* ephemeral
              vlan_bindings integer[0..4095]=>Logical_Switch*
              vlan_stats integer[0..4095]=>Logical_Binding_Stats* ephemeral
            Physical_Switch index=name
              description string
              management_ips string*
              name string
              other_config string=string*
              ports >Physical_Port*
              switch_fault_status string* ephemeral
              tunnel_ips string*
              tunnels >Tunnel*
            Tunnel
              bfd_config_local string=string*
              bfd_config_remote string=string*
              bfd_params string=string*
              bfd_status string=string* ephemeral
              local >Physical_Locator
              remote >Physical_Locator
            Ucast_Macs_Local root
              MAC string
              ipaddr string
              locator >Physical_Locator
              logical_switch >Logical_Switch
            Ucast_Macs_Remote root
              MAC string
              ipaddr string
              locator >Physical_Locator
              logical_switch >Logical_Switch
            """);

    private HardwareVtep() {}
}
