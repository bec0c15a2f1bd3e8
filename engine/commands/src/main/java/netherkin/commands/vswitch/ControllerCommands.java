package netherkin.commands.vswitch;

import static netherkin.commands.dbctl.CommandSyntax.ANY;
import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.ArrayList;
import java.util.List;
import netherkin.commands.dbctl.Call;
import netherkin.commands.dbctl.CommandSyntax;
import netherkin.commands.dbctl.Fatal;
import netherkin.commands.dbctl.Targets;
import netherkin.commands.ovsdb.Row;

/** Controllers, what a bridge does without one, managers, TLS. */
final class ControllerCommands {
    static final List<CommandSyntax> ALL = commands();

    private ControllerCommands() {}

    private static List<CommandSyntax> commands() {
        List<CommandSyntax> all = new ArrayList<>(List.of(
                reading("get-controller", 1, 1, "BRIDGE", call -> Targets.list(call, any(call), "controller")),
                writing("del-controller", 1, 1, "BRIDGE", call -> Targets.delete(call, real(call), "controller")),
                writing("set-controller", 1, ANY, "BRIDGE TARGET...", ControllerCommands::setControllers)
                        .with("--inactivity-probe="),
                reading("get-fail-mode", 1, 1, "BRIDGE", ControllerCommands::getFailMode),
                writing("del-fail-mode", 1, 1, "BRIDGE", call -> call.rows().set(real(call), "fail_mode")),
                writing("set-fail-mode", 2, 2, "BRIDGE MODE", ControllerCommands::setFailMode),
                reading("get-ssl", 0, 0, "", ControllerCommands::getSsl),
                writing("del-ssl", 0, 0, "", ControllerCommands::deleteSsl),
                writing("set-ssl", 3, 3, "PRIVATE-KEY CERTIFICATE CA-CERT", ControllerCommands::setSsl)
                        .with("--bootstrap")));
        all.addAll(Targets.managerCommands("manager_options"));
        return all;
    }

    private static Row any(Call call) {
        return new Bridges(call).find(call.argument(0), true).row();
    }

    private static Row real(Call call) {
        return new Bridges(call).real(call.argument(0)).row();
    }

    private static void setControllers(Call call) {
        Targets.set(call, real(call), "controller", "Controller", 1);
    }

    private static void getFailMode(Call call) {
        String mode = any(call).text("fail_mode");
        if (!mode.isEmpty()) {
            call.line(mode);
        }
    }

    private static void setFailMode(Call call) {
        Row bridge = real(call);
        String mode = call.argument(1);
        if (!mode.equals("standalone") && !mode.equals("secure")) {
            throw new Fatal("fail-mode must be \"standalone\" or \"secure\"");
        }
        call.rows().set(bridge, "fail_mode", mode);
    }

    private static void getSsl(Call call) {
        Row ssl = call.root().ref("ssl");
        if (ssl != null) {
            call.line("Private key: " + ssl.text("private_key"));
            call.line("Certificate: " + ssl.text("certificate"));
            call.line("CA Certificate: " + ssl.text("ca_cert"));
            call.line("Bootstrap: " + ssl.isTrue("bootstrap_ca_cert"));
        }
    }

    private static void deleteSsl(Call call) {
        Row ssl = call.root().ref("ssl");
        if (ssl != null) {
            call.rows().delete(ssl);
            call.rows().set(call.root(), "ssl");
        }
    }

    private static void setSsl(Call call) {
        deleteSsl(call);
        Row ssl = call.rows().insert("SSL");
        call.rows().set(ssl, "private_key", call.argument(0));
        call.rows().set(ssl, "certificate", call.argument(1));
        call.rows().set(ssl, "ca_cert", call.argument(2));
        call.rows().set(ssl, "bootstrap_ca_cert", call.has("--bootstrap"));
        call.rows().set(call.root(), "ssl", ssl);
    }
}
