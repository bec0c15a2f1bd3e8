/**
 * What {@code vtep-ctl} and {@code ovs-vsctl} have in common: options, several commands as one transaction, the
 * commands that work on any table, how values are read and printed. Texts and exit statuses are those of Open vSwitch
 * 3.1.
 */
package netherkin.commands.dbctl;
