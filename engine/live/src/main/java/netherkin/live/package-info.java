/**
 * Real interfaces through libpcap. Nothing here is loaded, and libpcap not looked for, unless a scenario names a real
 * interface and its run allows that.
 */
package netherkin.live;
