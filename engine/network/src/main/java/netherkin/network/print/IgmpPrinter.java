package netherkin.network.print;

import java.util.Locale;
import netherkin.network.frame.Igmp;
import netherkin.network.wire.PacketView;

/** IGMP of all versions, one line a message. */
final class IgmpPrinter {
    private static final int USUAL_RESPONSE = 100;
    private static final int V3_QUERY_LENGTH = 12;
    private static final int V3_REPORT_LENGTH = 16;

    private IgmpPrinter() {}

    static void igmp(Printout out, PacketView view) {
        out.enter("igmp");
        switch (view.u8(0)) {
            case Igmp.QUERY:
                query(out, view);
                break;
            case Igmp.REPORT_V1:
                out.add("igmp v1 report ").add(Printout.ipv4(view, 4));
                break;
            case Igmp.REPORT_V2:
                out.add("igmp v2 report ").add(Printout.ipv4(view, 4));
                break;
            case Igmp.LEAVE:
                out.add("igmp leave ").add(Printout.ipv4(view, 4));
                break;
            case Igmp.REPORT_V3:
                report(out, view);
                break;
            default:
                out.add("igmp-").add(view.u8(0));
        }
    }

    private static void query(Printout out, PacketView view) {
        out.add("igmp query");
        int response = view.u8(1);
        if (view.reported() >= V3_QUERY_LENGTH) {
            out.add(" v3");
            String seconds = String.format(Locale.ROOT, "%.1fs", response / 10.0);
            out.add(response == USUAL_RESPONSE ? "" : " [max resp time " + seconds + "]");
        } else {
            out.add(response == 0 ? " v1" : " v2");
            out.add(response == 0 || response == USUAL_RESPONSE ? "" : " [max resp time " + response + "]");
        }
        if (view.bits32(4) != 0) {
            out.add(" [gaddr ").add(Printout.ipv4(view, 4)).add("]");
        }
    }

    private static void report(Printout out, PacketView view) {
        out.add("igmp v3 report");
        int length = view.reported();
        if (length < V3_REPORT_LENGTH || length % 4 != 0) {
            out.add(" [invalid len ").add(length).add("]");
            return;
        }
        out.add(", ").add(view.u16(6)).add(" group record(s)");
    }
}
