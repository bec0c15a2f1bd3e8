/**
 * Capture files, pcapng and classic pcap, both directions, streaming; and safe names for files.
 *
 * <p>This is the only package of the network that touches the file system. It knows bytes, times, interfaces and
 * comments, and nothing of what the bytes mean: decoding is {@code wire}'s work.
 *
 * <p>Formats: draft-ietf-opsawg-pcapng and draft-ietf-opsawg-pcap. Every failure is a {@link
 * netherkin.network.capture.CaptureException}.
 */
package netherkin.network.capture;
