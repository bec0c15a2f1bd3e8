package netherkin.walls;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The project's Java files as the compiler's parser sees them. */
final class SourceTree {
    /** A method with its length in lines, signature and braces included. */
    record Method(String name, int lines) {}

    /** A file, its path from the root, its text and what the parser found in it. */
    record SourceFile(String path, String text, List<Method> methods, List<String> imports) {
        int lines() {
            return (int) text.lines().count();
        }
    }

    private SourceTree() {}

    static List<SourceFile> main() {
        return read(path -> path.contains("/src/main/java/"));
    }

    static List<SourceFile> all() {
        return read(path -> true);
    }

    /** The folder that holds the root pom. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".editorconfig"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static List<SourceFile> read(Predicate<String> wanted) {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(file -> wanted.test(path(root, file)) && isSource(root.relativize(file)))
                    .sorted()
                    .toList();
            return parse(root, sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        for (Path part : file) {
            if (part.toString().equals("target") || part.toString().startsWith(".")) {
                return false;
            }
        }
        return file.toString().endsWith(".java");
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<SourceFile> parse(Path root, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<SourceFile> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                List<Method> methods = new ArrayList<>();
                new MethodScanner(unit, positions, methods).scan(unit, "");
                List<String> imports = unit.getImports().stream()
                        .map(ImportTree::getQualifiedIdentifier)
                        .map(Object::toString)
                        .toList();
                found.add(new SourceFile(path(root, file), Files.readString(file), methods, imports));
            }
        }
        return found;
    }

    private static final class MethodScanner extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Method> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, outer + type.getSimpleName() + ".");
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            methods.add(new Method(type + method.getName(), (int) (last - first + 1)));
            return super.visitMethod(method, type);
        }
    }
}
