/** Addresses and identifiers as values: validated once, compared by value, printed as people write them. */
package netherkin.network.address;
