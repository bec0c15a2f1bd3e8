/**
 * The language: sentences in English and German, one phrase grammar under both, each sentence with its example. It turns
 * text into topologies, stimuli and expectations of the network, and knows nothing of who runs it.
 */
package netherkin.language;
