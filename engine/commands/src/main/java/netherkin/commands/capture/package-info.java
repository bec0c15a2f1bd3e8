/**
 * Programs that capture and print frames: {@code pktcap-uw}, {@code tcpdump}, {@code tcpdump-uw}. They look at the trace of
 * the embedded network; the files that they write are {@link netherkin.network.lab.CaptureFiles}.
 */
package netherkin.commands.capture;
