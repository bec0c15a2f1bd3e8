package netherkin.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import netherkin.junit.cucumber.Attachments;

/** Puts what steps and hooks attach into the output folder. */
final class HookAttachments implements Attachments {
    private static final int LONGEST_NAME = 60;

    private final Path out;
    private final String uniqueId;
    private final Publisher publisher;
    private int number;

    HookAttachments(Path out, String uniqueId, Publisher publisher) {
        this.out = out;
        this.uniqueId = uniqueId;
        this.publisher = publisher;
    }

    @Override
    public void log(String text) {
        if (text != null && !text.isBlank()) {
            publisher.publishEntry("log", text);
        }
    }

    @Override
    public void attach(byte[] data, String mediaType, String name) {
        number++;
        // The scenario's part of the name comes from its id alone, so that runs agree and scenarios never meet.
        UUID scenario = UUID.nameUUIDFromBytes(uniqueId.getBytes(StandardCharsets.UTF_8));
        Path file = out.resolve("attachments").resolve(scenario + "-" + number + "-" + safe(name, mediaType));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, data);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
        publisher.publishFile(file.toAbsolutePath(), mediaType);
    }

    private static String safe(String name, String mediaType) {
        String wanted = name == null || name.isBlank() ? "attachment." + extension(mediaType) : name;
        String plain = wanted.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    private static String extension(String mediaType) {
        String subtype = mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        return subtype.equals("plain") ? "txt" : subtype;
    }
}
