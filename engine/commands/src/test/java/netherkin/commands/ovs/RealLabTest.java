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
import netherkin.commands.RealTools;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The VTEP lab through real Open vSwitch 3.1.0, in userspace, and through ours: the same output of every command, exit status
 * included, and the same frames at hv1's NIC in the same order. Known differences: UUIDs; times, and with them how many
 * requests of a ping were outstanding; Linux asks again by unicast for neighbours that it has used for a while, in the
 * underlay too; revalidators repeat the underlay's ARP request, and its reply is seen once more where the bridge of the
 * underlay passes it on; where the tunnel's datapath is not the kernel's, the kernel answers its envelopes by "port
 * unreachable". That userspace drops the packet which triggers an underlay's ARP request is no difference: ours does too.
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
    void the_lab_prints_and_sends_what_real_open_vswitch_does_now() throws IOException, InterruptedException {
        RealTools.needLab();
        Path script = Files.writeString(folder.resolve("lab.script"), resource("lab.script"));
        Path recorder = Files.writeString(folder.resolve("record-lab.sh"), resource("record-lab.sh"));
        Path output = folder.resolve("recorded");
        Path work = folder.resolve("work");
        Process process = new ProcessBuilder("bash", recorder.toString(), script.toString(), work.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat("ended in time", process.waitFor(5, TimeUnit.MINUTES), is(true));
        assertThat(ours(resource("lab.script")), is(comparable(Files.readString(output))));
        assertThat(ourFrames(), is(essential(Files.readString(work.resolve("lab.frames")))));
    }

    @Test
    void the_same_frames_cross_the_underlay_in_the_same_order() throws IOException {
        assertThat(ourFrames(), is(essential(resource("lab.frames"))));
    }

    private static List<String> ourFrames() throws IOException {
        Lab lab = new Lab();
        type(lab, resource("lab.script"));
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < lab.trace().size(); i++) {
            if (lab.trace().get(i) instanceof Sighting seen
                    && seen.port().place().equals("eth0 of hv1")) {
                if (seen.frame().payload() instanceof Arp arp) {
                    ours.add(underlay(
                            Integer.toString(arp.operation()),
                            arp.senderIp().toString(),
                            seen.frame().destination().isBroadcast()));
                } else if (seen.frame().payload() instanceof Ipv4 outer
                        && outer.payload() instanceof Udp udp
                        && udp.payload() instanceof Vxlan vxlan) {
                    ours.add(line(vxlan));
                }
            }
        }
        return withoutProbes(ours);
    }

    private static String underlay(String operation, String sender, boolean broadcast) {
        return "underlay ARP " + operation + " of " + sender + (broadcast ? " to all" : "");
    }

    /** The frames of a recording, without what the known differences are. */
    private static List<String> essential(String recorded) {
        List<String> real = new ArrayList<>();
        for (String line : recorded.lines().toList()) {
            String[] fields = line.split("\t", -1);
            boolean error = fields[7].startsWith("3");
            if (!fields[4].isEmpty() && !error) {
                real.add(last(fields[0]) + " > " + last(fields[1]) + " " + fields[4] + " " + fields[5] + "/" + fields[7]
                        + "/" + fields[8]);
            } else if (fields[4].isEmpty() && !fields[5].isEmpty()) {
                real.add(underlay(fields[5], fields[6], fields[1].equals("ff:ff:ff:ff:ff:ff")));
            }
        }
        return withoutProbes(real);
    }

    /**
     * A request by unicast, and the reply to it, only keep a neighbour entry alive. The same exchange in the underlay is
     * repeated by revalidators, and its reply goes to the datapath and to the kernel.
     */
    private static List<String> withoutProbes(List<String> frames) {
        List<String> kept = new ArrayList<>();
        boolean probed = false;
        boolean underlayProbed = false;
        for (String frame : frames) {
            boolean underlay = frame.startsWith("underlay");
            boolean probe = underlay
                    ? frame.startsWith("underlay ARP 1") && !frame.endsWith("to all")
                    : frame.endsWith(" 1//") && !frame.contains("> ff:ff:ff:ff:ff:ff");
            boolean answer =
                    underlay ? underlayProbed && frame.startsWith("underlay ARP 2") : probed && frame.endsWith(" 2//");
            if (!probe && !answer && !(underlay && kept.contains(frame))) {
                kept.add(frame);
            }
            probed = underlay ? probed : probe;
            underlayProbed = underlay ? probe || underlayProbed : underlayProbed;
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
