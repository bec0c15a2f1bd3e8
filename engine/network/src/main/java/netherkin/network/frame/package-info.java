/**
 * Frames as immutable records over a sealed family of payloads. A rewrite is a new record that shares all that did not
 * change. Bytes exist only in {@code wire}.
 *
 * <p>Integers are unsigned by range: an 8-bit field holds 0 to 255, whatever Java would make of the byte.
 */
package netherkin.network.frame;
