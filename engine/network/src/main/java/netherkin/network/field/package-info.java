/**
 * The catalogue of fields: the language's name, Wireshark's name, the type of the value, and how to read it from a frame.
 *
 * <p>Knows: which header a field stands in, which of a frame's nested headers a name means (the tenant's, or with
 * {@code OUTER} the envelope's), the kinds of frames, and how tshark 4.0 prints all occurrences of a field.
 *
 * <p>Doesn't know: names of a scenario's things, operators, traces, files. {@code tag} is not on the wire and not here.
 *
 * <p>Two ways to read. {@link netherkin.network.field.Field#read} looks into a frame's records and allocates nothing but
 * the value: conditions use it. {@link netherkin.network.field.TsharkFields} walks over a packet's bytes, be they cut or
 * broken, as tshark does, packets quoted by errors and reassembled fragments included. A protocol that gets a codec adds
 * its lines to {@code WiresharkField}, {@code Layers} and {@code Dissection}.
 */
package netherkin.network.field;
