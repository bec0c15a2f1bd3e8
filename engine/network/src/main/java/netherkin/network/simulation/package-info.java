/**
 * Virtual time. One queue ordered by (time, sequence), one conductor that hands each event to its device and writes the
 * trace; bounds that turn an endless run into a named failure. The only place where anything changes outside a device.
 */
package netherkin.network.simulation;
