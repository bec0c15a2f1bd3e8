package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A damaged file gives frames and then at most a CaptureException, never anything else. */
class DamageTest {
    private static final int ROUNDS = 4000;
    private static final long SEED = 20260101;

    @Test
    void of_pcapng() {
        Bricks little = Bricks.little();
        everything(little);
        Bricks big = Bricks.big();
        everything(big);
        damage(little.raw(big.bytes()).bytes());
    }

    @Test
    void of_pcap() {
        Bricks file = Bricks.big().pcapHeader(0xa1b2c3d4, 1);
        for (int i = 0; i < 20; i++) {
            file.record(i, i, new byte[10 + i]);
        }
        damage(file.bytes());
    }

    private static void everything(Bricks file) {
        file.section()
                .ethernet(file.body()
                        .option(2, "eth0")
                        .option(9, (byte) 9)
                        .option(14, new byte[8])
                        .u32(0));
        file.block(
                4,
                file.body()
                        .option(1, "\n\0\0\1host\0")
                        .option(2, "0123456789abcdefsix\0")
                        .u32(0));
        for (int i = 0; i < 10; i++) {
            Bricks options =
                    file.body().option(1, "a comment").option(2, new byte[4]).option(5, new byte[8]);
            file.enhanced(0, i, new byte[10 + i], options.u32(0));
            file.block(3, file.body().u32(8).raw(new byte[8]));
            file.block(2, file.body().u16(0).u16(0).u64(i).u32(4).u32(4).u32(0).option(2, new byte[4]));
        }
    }

    private static void damage(byte[] whole) {
        int errors = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            byte[] file = Arrays.copyOf(whole, random.nextInt(8) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int i = random.nextInt(7); i > 0 && file.length > 0; i--) {
                file[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xff);
            }
            errors += readAll(file, round) ? 0 : 1;
        }
        assertThat(errors, greaterThan(ROUNDS / 10));
    }

    private static boolean readAll(byte[] file, int round) {
        try (CaptureReader reader = Bricks.open(file)) {
            while (reader.next()) {
                CapturedFrame frame = reader.frame();
                reader.reception();
                if (frame.number() > file.length) {
                    throw new AssertionError("more frames than bytes in round " + round);
                }
            }
            reader.names();
            return true;
        } catch (CaptureException e) {
            assertThat("round " + round, e.getMessage(), startsWith("crafted: byte "));
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + (SEED + round), e);
        }
    }
}
