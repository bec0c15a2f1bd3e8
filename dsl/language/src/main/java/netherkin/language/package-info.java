/**
 * The language: cucumber-java sentences in English and German over one phrase grammar.
 *
 * <p>There is one annotated sentence a shape ({@code …Steps}); its pattern is anchored, linear and needs a verb of ours, so
 * that sentences of other people stay theirs. What the pattern captures is read by recursive descent: a
 * {@code TextCursor} moves over the text, {@code Lexicon} has one language's words, {@code Scope} the declared names, and
 * a {@code Misreading} tells the column where the reading stopped. A sentence's {@code Speech} turns it into declarations,
 * a stimulus or an expectation, as its role has it, and hands them to the {@link netherkin.network.lab.Lab}.
 *
 * <p>{@link netherkin.language.Vocabulary} lists all sentences with an example each, {@link netherkin.language.Conditions}
 * reads filters, {@link netherkin.language.NetworkMatchers} says the same sentences in plain Java.
 */
package netherkin.language;
