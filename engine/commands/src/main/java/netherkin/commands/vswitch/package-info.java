/** {@code ovs-vsctl}: the commands that configure virtual switches by their database. */
package netherkin.commands.vswitch;
