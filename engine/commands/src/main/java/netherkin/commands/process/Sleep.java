package netherkin.commands.process;

import java.math.BigDecimal;
import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;
import netherkin.network.device.Stimulus;

/** {@code sleep}: virtual time passes. */
public final class Sleep implements Program {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal LONGEST = NANOS.multiply(BigDecimal.valueOf(1_000_000_000L));
    private static final String UNITS = "smhd";
    private static final long[] SECONDS = {1, 60, 3600, 86_400};

    @Override
    public List<String> names() {
        return List.of("sleep");
    }

    @Override
    public int run(Invocation call) {
        if (call.arguments().isEmpty()) {
            call.fail("missing operand", 1);
            call.output().error("Try 'sleep --help' for more information.");
            return 1;
        }
        BigDecimal nanos = BigDecimal.ZERO;
        for (String argument : call.arguments()) {
            if (!argument.matches("[0-9]{1,7}(\\.[0-9]{0,9})?[smhd]?|\\.[0-9]{1,9}[smhd]?")) {
                call.fail("invalid time interval '" + argument + "'", 1);
                call.output().error("Try 'sleep --help' for more information.");
                return 1;
            }
            nanos = nanos.add(nanos(argument));
        }
        if (nanos.compareTo(LONGEST) > 0) {
            throw call.refused("virtual time reaches no further than " + LONGEST.divide(NANOS) + " s");
        }
        call.stimulate(new Stimulus.PassTime(nanos.longValue()));
        return 0;
    }

    private static BigDecimal nanos(String argument) {
        int unit = UNITS.indexOf(argument.charAt(argument.length() - 1));
        String number = unit < 0 ? argument : argument.substring(0, argument.length() - 1);
        return new BigDecimal(number).multiply(NANOS).multiply(BigDecimal.valueOf(SECONDS[Math.max(0, unit)]));
    }
}
