/**
 * One scenario's network from the first Given to the last Then, and its capture. It is on top of the network's other rooms
 * and what sentences, reports and Java tests talk to; it knows no Gherkin beyond a step's role and place.
 */
package netherkin.network.lab;
