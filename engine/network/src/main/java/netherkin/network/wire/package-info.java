/**
 * Bytes to frames and frames to bytes; the only room besides {@code capture} where frames are bytes.
 *
 * <p>Knows: the layout of every protocol that has a record in {@code frame}, their checksums, and which UDP ports are
 * tunnels ({@link netherkin.network.wire.DecodeAs}). One small class a protocol, each with the drawing of its header; to
 * add one is to write that class and to name it in {@code Protocols}.
 *
 * <p>Doesn't know: files, time, what a device does with a frame, reassembly.
 *
 * <p>Two ways to read. {@code decode} is exact: whatever it returns encodes to the very bytes it was read from; a layer
 * that breaks its protocol's rules, or that no record can tell exactly, stays {@link netherkin.network.frame.Opaque}. This
 * is what the simulation is fed with. {@code inspect} is for people: it keeps every layer that can be made out of a
 * truncated or malformed packet and says in a {@link netherkin.network.wire.Problem} where it stopped, and why.
 */
package netherkin.network.wire;
