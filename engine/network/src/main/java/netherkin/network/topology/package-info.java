/**
 * What exists in a scenario. A {@link netherkin.network.topology.TopologyDraft} collects declarations as sentences make
 * them and turns them into a {@link netherkin.network.topology.Topology}: complete, validated as a whole, immutable,
 * each element with the line that declared it. {@link netherkin.network.topology.Names} finds declared names in a text,
 * {@link netherkin.network.topology.Addresses} gives the addresses behind them and back.
 *
 * <p>It knows addresses and nothing else of the network: devices, frames and traces come later.
 */
package netherkin.network.topology;
