package netherkin.network.field;

/** Takes the fields of a packet in the order in which they stand in it. */
interface OccurrenceSink {
    void found(WiresharkField field, FieldValue value);
}
