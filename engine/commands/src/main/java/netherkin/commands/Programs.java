package netherkin.commands;

import java.util.List;
import java.util.Optional;
import netherkin.commands.capture.NetStats;
import netherkin.commands.capture.PktcapUw;
import netherkin.commands.capture.Tcpdump;
import netherkin.commands.linux.Arp;
import netherkin.commands.linux.BridgeTool;
import netherkin.commands.linux.Ifconfig;
import netherkin.commands.linux.IpTool;
import netherkin.commands.linux.Ping;
import netherkin.commands.ovs.OvsAppctl;
import netherkin.commands.ovs.OvsOfctl;
import netherkin.commands.ovs.OvsVtep;
import netherkin.commands.process.Constant;
import netherkin.commands.process.Kill;
import netherkin.commands.process.KillByName;
import netherkin.commands.process.Sleep;
import netherkin.commands.program.Program;
import netherkin.commands.shell.SimpleCommand;
import netherkin.commands.vswitch.OvsVsctl;
import netherkin.commands.vtep.VtepCtl;

/** The programs that hosts have. A new one is added here and nowhere else. */
final class Programs {
    private static final List<Program> ALL = List.of(
            new PktcapUw(),
            new Tcpdump(),
            new NetStats(),
            new Arp(),
            new BridgeTool(),
            new Ifconfig(),
            new IpTool(),
            new Ping(),
            new VtepCtl(),
            new OvsVsctl(),
            new OvsAppctl(),
            new OvsOfctl(),
            new OvsVtep(),
            new Kill(),
            new KillByName(),
            new Sleep(),
            new Constant("true", 0),
            new Constant("false", 1));

    private Programs() {}

    static Optional<Program> find(SimpleCommand command) {
        String name = withoutSudo(command).program();
        return ALL.stream().filter(program -> program.names().contains(name)).findFirst();
    }

    /** Operators are root already. */
    static SimpleCommand withoutSudo(SimpleCommand command) {
        if (!command.program().equals("sudo") || command.words().size() == 1) {
            return command;
        }
        return new SimpleCommand(
                command.arguments(), command.text(), command.joint(), command.background(), command.origin());
    }
}
