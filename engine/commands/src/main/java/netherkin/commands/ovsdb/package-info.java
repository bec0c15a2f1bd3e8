/**
 * A small embedded OVSDB (RFC 7047): schemas, rows, atomic transactions. Every host has two databases, {@code
 * hardware_vtep} and {@code Open_vSwitch}; start at {@link netherkin.commands.ovsdb.HostDatabases}. It is pure state:
 * no device is asked and none is changed; who acts upon it listens to it.
 */
package netherkin.commands.ovsdb;
