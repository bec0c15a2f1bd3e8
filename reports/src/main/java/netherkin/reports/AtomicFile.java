package netherkin.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are whole or not there: written under another name in the same folder, then renamed. */
final class AtomicFile {
    /** What writes the content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes {@code file} and the folders it needs.
     *
     * @throws IOException whose message names the file and the cause; nothing is then left of it
     */
    static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part);
            throw new UnwrittenFileException(file + ": cannot be written: " + reason(file, e), e);
        } catch (UncheckedIOException e) {
            discard(part);
            throw new UnwrittenFileException(file + ": cannot be written: " + reason(file, e.getCause()), e);
        } catch (RuntimeException e) {
            discard(part);
            throw e;
        }
    }

    /**
     * Makes a folder and those above it.
     *
     * @throws IOException whose message names the folder and the cause
     */
    static void folder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnwrittenFileException(folder + ": cannot be written: " + reason(folder, e), e);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What stopped the writing is the news, not what is left of it.
        }
    }

    private static String reason(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "permission denied" + other(file, denied);
        }
        if (cause instanceof FileAlreadyExistsException there) {
            return "there is a file where a folder is needed" + other(file, there);
        }
        if (cause instanceof NoSuchFileException missing) {
            return "no such folder" + other(file, missing);
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(cause.getMessage());
    }

    private static String other(Path file, FileSystemException cause) {
        return cause.getFile() == null || file.toString().equals(cause.getFile()) ? "" : " (" + cause.getFile() + ")";
    }
}
