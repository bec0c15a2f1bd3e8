package netherkin.walls;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netherkin.walls.SourceTree.SourceFile;
import org.junit.jupiter.api.Test;

/** Small things: limits of files and methods, and what has no place in a source file. */
class TidyTest {
    private static final List<SourceFile> ALL = SourceTree.all();
    private static final List<SourceFile> MAIN = SourceTree.main();
    private static final Pattern UNWANTED =
            Pattern.compile("@auth" + "or|\\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bXX" + "X\\b");

    /** One table with an entry a setting: to split it would hide what belongs side by side. */
    private static final List<String> TABLES =
            List.of("engine/network/src/main/java/netherkin/network/topology/Setting.java");

    @Test
    void the_tree_is_there_to_be_looked_at() {
        assertThat(MAIN.size(), greaterThan(30));
        assertThat(MAIN.stream().mapToInt(file -> file.methods().size()).sum(), greaterThan(100));
    }

    @Test
    void no_file_has_more_than_400_lines_but_a_table() {
        assertThat(
                places(ALL.stream().filter(file -> file.lines() > 400 && !TABLES.contains(file.path()))), is(empty()));
    }

    @Test
    void half_of_the_files_have_at_most_65_lines_and_nine_of_ten_at_most_200() {
        List<Integer> lines = MAIN.stream().map(SourceFile::lines).sorted().toList();
        assertThat("median", lines.get(lines.size() / 2), lessThanOrEqualTo(65));
        assertThat("p90", lines.get(lines.size() * 9 / 10), lessThanOrEqualTo(200));
    }

    @Test
    void no_method_has_more_than_70_lines_and_hardly_one_more_than_40() {
        List<String> over70 = longerThan(70);
        assertThat(over70, is(empty()));
        long methods = MAIN.stream().mapToLong(file -> file.methods().size()).sum();
        List<String> over40 = longerThan(40);
        assertThat(over40.toString(), over40.size() * 100L, lessThanOrEqualTo(methods));
    }

    @Test
    void imports_are_explicit() {
        assertThat(
                places(ALL.stream().filter(file -> file.imports().stream().anyMatch(name -> name.endsWith("*")))),
                is(empty()));
    }

    @Test
    void nothing_is_left_for_later_and_nobody_signs() {
        assertThat(
                places(ALL.stream().filter(file -> UNWANTED.matcher(file.text()).find())), is(empty()));
    }

    @Test
    void every_package_says_what_it_knows() {
        List<String> silent = MAIN.stream()
                .map(file -> file.path().substring(0, file.path().lastIndexOf('/')))
                .filter(folder -> !folder.endsWith("/java"))
                .distinct()
                .filter(folder ->
                        !Files.exists(SourceTree.root().resolve(folder).resolve("package-info.java")))
                .toList();
        assertThat(silent, is(empty()));
    }

    private static List<String> longerThan(int limit) {
        return MAIN.stream()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > limit)
                        .map(method -> String.format(
                                Locale.ROOT, "%s %s (%d lines)", file.path(), method.name(), method.lines())))
                .toList();
    }

    private static List<String> places(Stream<SourceFile> files) {
        return files.map(file -> file.path() + " (" + file.lines() + " lines)").toList();
    }
}
