package netherkin.network.lab;

/** What a sentence does, as its keyword says; And, But and * inherit it from the step before. */
public enum Role {
    GIVEN,
    WHEN,
    THEN
}
