package netherkin.network.expect;

import netherkin.network.address.IpAddress;

/**
 * "{@code <VM> is unreachable from <VM> for at most 50 ms}", measured on the datagrams that the one sent to the other: from
 * the first that was missed until the next that arrived was sent, all such times together. A stream that ends while the VM
 * misses it says nothing of an end.
 *
 * @param receiver the VM's name
 * @param address the VM's IP address: what the stream was sent to
 * @param sender the other VM's name
 * @param atMost at most, or at least
 * @param nanos the time
 * @param time the same as the sentence has it
 */
public record Unreachable(
        String text, String receiver, IpAddress address, String sender, boolean atMost, long nanos, String time)
        implements Expectation {}
