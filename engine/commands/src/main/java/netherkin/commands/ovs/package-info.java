/** The daemons of Open vSwitch: what makes a network of its database, the VTEP emulator, and the programs that ask them. */
package netherkin.commands.ovs;
