package netherkin.commands.vtep;

import java.util.List;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.Targets;

/** Who controls the database. */
final class ManagerCommands {
    static final List<CommandSyntax> ALL = Targets.managerCommands("managers");

    private ManagerCommands() {}
}
