package netherkin.commands.ovs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import netherkin.commands.CommandLine;
import netherkin.commands.CommandResult;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The VTEP lab through real Open vSwitch 3.1.0, in userspace, and through ours: the same output of every command, exit status
 * included, and the same tenant frames in the same order. Known differences: UUIDs; times, and with them how many requests of
 * a ping were outstanding; Linux asks again by unicast for neighbours that it has used for a while; where the tunnel's
 * datapath is not the kernel's, the kernel answers its envelopes by "port unreachable".
 */
class RealLabTest {
    private static final Origin HERE = new Origin("lab.script", 1);

    @TempDir
    Path folder;

    @Test
    void the_lab_prints_what_real_open_vswitch_printed() throws IOException {
        assertThat(ours(resource("lab.script")), is(comparable(resource("lab.recorded"))));
    }

    @Test
    void the_lab_prints_what_real_open_vswitch_prints_now() throws IOException, InterruptedException {
        boolean asked = System.getenv("NETHERKIN_OVS_LAB") != null;
        Assumptions.assumeTrue(asked, "NETHERKIN_OVS_LAB is not set: it takes two minutes, root and Open vSwitch");
        Path script = Files.writeString(folder.resolve("lab.script"), resource("lab.script"));
        Path recorder = Files.writeString(folder.resolve("record-lab.sh"), resource("record-lab.sh"));
        Path output = folder.resolve("recorded");
        Process process = new ProcessBuilder(
                        "bash", recorder.toString(), script.toString(), folder.resolve("work").toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat("ended in time", process.waitFor(5, TimeUnit.MINUTES), is(true));
        assertThat(ours(resource("lab.script")), is(comparable(Files.readString(output))));
    }

    @Test
    void the_same_tenant_frames_cross_the_underlay_in_the_same_order() throws IOException {
        List<String> real = new ArrayList<>();
        for (String line : resource("lab.frames").lines().toList()) {
            String[] fields = line.split("\t", -1);
            boolean error = fields[7].startsWith("3");
            if (!fields[4].isEmpty() && !error) {
                real.add(last(fields[0]) + " > " + last(fields[1]) + " " + fields[4] + " " + fields[5] + "/" + fields[7]
                        + "/" + fields[8]);
            }
        }
        Lab lab = new Lab();
        type(lab, resource("lab.script"));
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < lab.trace().size(); i++) {
            if (lab.trace().get(i) instanceof Sighting seen
                    && seen.port().place().equals("eth0 of hv1")
                    && seen.frame().payload() instanceof Ipv4 outer
                    && outer.payload() instanceof Udp udp
                    && udp.payload() instanceof Vxlan vxlan) {
                ours.add(line(vxlan));
            }
        }
        assertThat(ours, is(withoutProbes(real)));
    }

    /** A request by unicast, and the reply to it, only keep a neighbour entry alive. */
    private static List<String> withoutProbes(List<String> frames) {
        List<String> kept = new ArrayList<>();
        boolean probed = false;
        for (String frame : frames) {
            boolean probe = frame.endsWith(" 1//") && !frame.contains("> ff:ff:ff:ff:ff:ff");
            if (!probe && !(probed && frame.endsWith(" 2//"))) {
                kept.add(frame);
            }
            probed = probe;
        }
        return kept;
    }

    private static String line(Vxlan vxlan) {
        EthernetFrame inner = vxlan.frame();
        String arp = inner.payload() instanceof Arp each ? Integer.toString(each.operation()) : "";
        Icmp icmp = inner.payload() instanceof Ipv4 ip && ip.payload() instanceof Icmp echo ? echo : null;
        return inner.source() + " > " + inner.destination() + " " + vxlan.vni().value() + " " + arp + "/"
                + (icmp == null ? "/" : icmp.type() + "/" + icmp.sequence());
    }

    private static String last(String values) {
        return values.substring(values.lastIndexOf(',') + 1);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RealLabTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String ours(String script) {
        return comparable(String.join("", type(new Lab(), script)));
    }

    private static List<String> type(Lab lab, String script) {
        lab.draft().host("hv1", HERE).nic("eth0", "10.1.0.1/24");
        lab.draft().host("hv2", HERE).nic("eth0", "10.1.0.2/24");
        List<String> printed = new ArrayList<>();
        for (String line : script.lines().toList()) {
            String host = line.substring(0, line.indexOf(':'));
            String command = line.substring(line.indexOf(':') + 2);
            String typed = command.startsWith("ovs-vsctl add-br ")
                    ? command + " -- set bridge " + command.substring(17) + " datapath_type=netdev"
                    : command;
            CommandResult result = CommandLine.of(lab).run(host, typed, HERE);
            printed.add(host + "$ " + command + "\n" + result.output() + "[" + result.exitStatus() + "]\n");
        }
        return printed;
    }

    private static String comparable(String output) {
        return output.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")
                .replaceAll("time=[0-9.]+ ms", "time=T ms")
                .replaceAll("time [0-9]+ms", "time T ms")
                .replaceAll("mdev = .* ms(, pipe [0-9]+)?", "mdev = T ms");
    }
}
