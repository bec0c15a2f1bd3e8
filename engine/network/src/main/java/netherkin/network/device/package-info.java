/**
 * What each thing does with one frame. A device owns its tables, gets the time as an argument and sends by returning
 * effects; it sees neither the conductor nor another device.
 */
package netherkin.network.device;
