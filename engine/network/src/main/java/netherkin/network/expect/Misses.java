package netherkin.network.expect;

import netherkin.network.address.IpAddress;

/**
 * "{@code <VM> misses at most 3 of them}": of the datagrams that were sent to it since the window began.
 *
 * @param receiver the VM's name
 * @param address the VM's IP address: what the stream was sent to
 */
public record Misses(String text, String receiver, IpAddress address, Quantifier quantifier) implements Expectation {}
