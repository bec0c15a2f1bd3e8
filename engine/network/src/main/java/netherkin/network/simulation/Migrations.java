package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import netherkin.network.device.ControlMessage;
import netherkin.network.device.Device;
import netherkin.network.device.DeviceId;
import netherkin.network.device.Stimulus;
import netherkin.network.device.VmStack;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Topology;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.trace.Entry;

/**
 * VMs on the move. A VM runs where it was until the switch-over, then for the outage nowhere, then at its new host, with all
 * that it knew and had under way; the new host announces it.
 */
final class Migrations {
    private final Wiring wiring;
    private final Performer performer;
    private final Supplier<Topology> declared;
    private final Runnable rewire;
    private final Map<String, String> hosts = new LinkedHashMap<>();
    private final Map<Device, List<Runnable>> waiting = new LinkedHashMap<>();

    Migrations(Wiring wiring, Performer performer, Supplier<Topology> declared, Runnable rewire) {
        this.wiring = wiring;
        this.performer = performer;
        this.declared = declared;
        this.rewire = rewire;
    }

    /** The hosts of all VMs that have moved. */
    Map<String, String> hosts() {
        return hosts;
    }

    /** Something that a VM shall do as soon as it runs again. */
    void onResumption(Device machine, Runnable what) {
        waiting.computeIfAbsent(machine, m -> new ArrayList<>()).add(what);
    }

    /** @throws IllegalArgumentException if the VM can't go there; the message says why */
    void begin(Stimulus.Migrate migrate, Entry cause) {
        VirtualMachine machine = check(migrate);
        long duration = nanos(Setting.MIGRATION_DURATION, machine);
        boolean said = migrate.outageNanos() >= 0;
        long outage = said ? migrate.outageNanos() : nanos(Setting.MIGRATION_OUTAGE, machine);
        String what = machine.name() + " migrates to " + migrate.host();
        Entry happening = performer.happen(what, true, cause);
        after(duration, () -> stop(machine, migrate.host(), outage, happening));
    }

    private long nanos(Setting setting, VirtualMachine machine) {
        return declared.get().settings().nanos(setting, machine.name());
    }

    private VirtualMachine check(Stimulus.Migrate migrate) {
        Topology topology = declared.get();
        String name = migrate.machine();
        VirtualMachine machine = topology.machine(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no VM \"" + name + "\""));
        if (topology.host(migrate.host()).isEmpty()) {
            throw new IllegalArgumentException("there is no host \"" + migrate.host() + "\"");
        }
        if (machine.network() instanceof PortGroup group
                && group.in(migrate.host()).isEmpty()) {
            throw new IllegalArgumentException(
                    migrate.host() + " has no port group " + group.name() + ", which " + name + " is in");
        }
        if (hosts.getOrDefault(name, machine.host()).equals(migrate.host())) {
            throw new IllegalArgumentException(name + " is on " + migrate.host() + " already");
        }
        return machine;
    }

    private void stop(VirtualMachine machine, String to, long outage, Entry cause) {
        if (outage > 0) {
            performer.pause(wiring.device(DeviceId.machine(machine.name())));
        }
        after(outage, () -> switchOver(machine, to, cause));
    }

    private void switchOver(VirtualMachine machine, String to, Entry cause) {
        hosts.put(machine.name(), to);
        rewire.run();
        VmStack stack = (VmStack) wiring.device(DeviceId.machine(machine.name()));
        Entry arrival = performer.happen(machine.name() + " runs on " + to, true, cause);
        ControlMessage news = new ControlMessage.Arrived(machine.name(), stack.mac(), machine.network());
        performer.tell(DeviceId.vtep(to), news, arrival);
        performer.tell(DeviceId.ofHost(DeviceId.Kind.VIRTUAL_SWITCH, to), news, arrival);
        performer.resume(stack);
        announceItself(machine.name(), stack, arrival);
        List<Runnable> held = waiting.remove(stack);
        if (held != null) {
            held.forEach(Runnable::run);
        }
    }

    /** A guest that knows of its move says so itself, beside its host. */
    private void announceItself(String name, VmStack stack, Entry cause) {
        String form = declared.get().settings().text(Setting.GUEST_ANNOUNCEMENT, name);
        Stimulus announcement =
                form.equals("reply") ? new Stimulus.GratuitousArpReply(name) : new Stimulus.GratuitousArp(name);
        if (!form.equals("none")) {
            performer.perform(stack, stack.apply(announcement, performer.now()), cause);
        }
    }

    private void after(long nanos, Runnable what) {
        if (nanos == 0) {
            what.run();
        } else {
            performer.schedule(performer.now() + nanos, what);
        }
    }
}
