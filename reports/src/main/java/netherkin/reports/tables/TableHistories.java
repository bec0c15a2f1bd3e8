package netherkin.reports.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.expect.AddressNames;
import netherkin.network.lab.Lab;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableChange;
import netherkin.reports.frames.FrameView;
import netherkin.reports.frames.Plain;
import netherkin.reports.tables.TableHistory.Action;
import netherkin.reports.tables.TableHistory.Cell;
import netherkin.reports.tables.TableHistory.Change;
import netherkin.reports.tables.TableHistory.DeviceTable;
import netherkin.reports.tables.TableHistory.Moment;

/** Reads the history of tables off a trace. */
public final class TableHistories {
    /** A column's head says whose frame it was; that it is told by the MAC address goes without saying. */
    private static final String MAC_OF = "MAC of ";

    private static final int MOST_CELLS = 2500;
    private static final int MOST_MOMENTS = 60;
    private static final int MOST_CHANGES = 300;
    private final AddressNames names;
    private final Map<Sighting, FrameView> frames = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private TableHistories(Lab lab, List<FrameView> frames) {
        this.names = lab.addressNames();
        frames.forEach(frame -> this.frames.put(frame.sighting(), frame));
        lab.trace().entries().forEach(entry -> {
            if (entry instanceof TableChange change) {
                changes.add(change(change));
            }
        });
    }

    /** That of a scenario with these frames. */
    public static TableHistory of(Lab lab, List<FrameView> frames) {
        return new TableHistories(lab, frames).history();
    }

    private Change change(TableChange change) {
        List<String> row = change.row();
        int last = Math.max(0, row.size() - 1);
        String key = String.join(
                " · ", row.subList(0, last).stream().map(this::named).toList());
        Action action = switch (change.action()) {
            case LEARNED -> Action.LEARNED;
            case MOVED -> Action.MOVED;
            case REMOVED -> Action.REMOVED;
        };
        String value = row.isEmpty() ? "" : named(row.get(last));
        return new Change(moment(change), Plain.line(change.owner()), change.table(), key, new Cell(action, value));
    }

    private Moment moment(TableChange change) {
        for (Entry e = change.cause(); e != null; e = e.cause()) {
            FrameView frame = e instanceof Sighting seen ? frames.get(seen) : null;
            if (frame != null) {
                String source = frame.source().text();
                return new Moment(
                        frame.number(),
                        source.startsWith(MAC_OF) ? source.substring(MAC_OF.length()) : source,
                        frame.at());
            }
        }
        return new Moment(0, "", change.at());
    }

    private String named(String cell) {
        String name = MacAddress.isMacAddress(cell)
                ? names.of(MacAddress.parse(cell))
                : Ipv4Address.isIpv4Address(cell) ? names.of(Ipv4Address.parse(cell)) : null;
        return Plain.line(name == null ? cell : name);
    }

    private TableHistory history() {
        Map<List<String>, List<Change>> byEntry = new LinkedHashMap<>();
        changes.forEach(change ->
                byEntry.computeIfAbsent(entry(change), key -> new ArrayList<>()).add(change));
        int before = byEntry.size();
        byEntry.values().removeIf(TableHistories::isFromTheStart);
        int untouched = before - byEntry.size();
        Set<Moment> moments = new LinkedHashSet<>();
        List<Change> shown = changes.stream()
                .filter(change -> byEntry.containsKey(entry(change)))
                .toList();
        shown.forEach(change -> moments.add(change.moment()));
        if (moments.size() > MOST_MOMENTS || moments.size() * byEntry.size() > MOST_CELLS) {
            int count = Math.min(MOST_CHANGES, shown.size());
            return new TableHistory(List.of(), List.of(), untouched, shown.subList(0, count), shown.size() - count);
        }
        return new TableHistory(List.copyOf(moments), tables(byEntry, List.copyOf(moments)), untouched, List.of(), 0);
    }

    /** A table whose entries are all key, such as the VTEPs of a network, has entries that come and go but don't change. */
    private static List<String> entry(Change change) {
        boolean wholeIsKey = change.table().equals("VTEP table");
        return wholeIsKey
                ? List.of(
                        change.owner(),
                        change.table(),
                        change.key(),
                        change.cell().value())
                : List.of(change.owner(), change.table(), change.key());
    }

    private static boolean isFromTheStart(List<Change> entry) {
        Change only = entry.get(0);
        return entry.size() == 1
                && only.moment().frame() == 0
                && only.moment().at() == 0
                && only.cell().action() == Action.LEARNED;
    }

    private static List<DeviceTable> tables(Map<List<String>, List<Change>> byEntry, List<Moment> moments) {
        Map<List<String>, List<TableHistory.Entry>> tables = new LinkedHashMap<>();
        byEntry.forEach((key, ofEntry) -> {
            List<Optional<Cell>> cells = new ArrayList<>(Collections.nCopies(moments.size(), Optional.empty()));
            ofEntry.forEach(change -> cells.set(moments.indexOf(change.moment()), Optional.of(change.cell())));
            tables.computeIfAbsent(key.subList(0, 2), table -> new ArrayList<>())
                    .add(new TableHistory.Entry(String.join(" · ", key.subList(2, key.size())), cells));
        });
        Map<String, List<DeviceTable>> byOwner = new LinkedHashMap<>();
        tables.forEach((table, entries) -> byOwner.computeIfAbsent(table.get(0), owner -> new ArrayList<>())
                .add(new DeviceTable(table.get(0), table.get(1), entries)));
        return byOwner.values().stream().flatMap(List::stream).toList();
    }
}
