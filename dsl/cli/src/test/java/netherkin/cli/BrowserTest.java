package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser makes of the reports. Chromium is the machine's own; nothing is downloaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String JENKINS = "sandbox; default-src 'none'; img-src 'self'; style-src 'self'";
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @TempDir
    static Path folder;

    private Path out;
    private Playwright playwright;
    private Browser browser;
    private HttpServer server;
    private final List<Path> pages = new ArrayList<>();

    @BeforeAll
    void run_the_scenarios_and_start_the_browser() throws IOException {
        if (!Files.isExecutable(CHROMIUM)) {
            if ("1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))) {
                fail(CHROMIUM + " is required and missing");
            }
            abort(CHROMIUM + " is not installed");
        }
        Path features = folder.resolve("all.feature");
        Files.writeString(features, BrowserScenarios.english());
        Path german = Files.writeString(folder.resolve("deutsch.feature"), BrowserScenarios.german());
        Trial.run(folder, features.toString(), german.toString());
        out = folder.resolve("out");
        for (String file : Trial.files(out)) {
            if (file.endsWith(".html") && !file.startsWith("cucumber/")) {
                pages.add(out.resolve(file));
            }
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop(0);
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    private BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setOffline(true)
                .setJavaScriptEnabled(scripts));
    }

    private Path page(String name) {
        return pages.stream()
                .filter(page -> page.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> listen(Page page) {
        List<String> heard = new ArrayList<>();
        page.onConsoleMessage(message -> heard.add(message.text()));
        page.onPageError(heard::add);
        page.onRequestFailed(request -> heard.add("failed: " + request.url()));
        return heard;
    }

    @Test
    void behind_the_policy_of_a_build_server_a_page_looks_as_it_does_from_the_disk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file =
                    out.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            byte[] body = file.startsWith(out) && Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.getResponseHeaders().set("Content-Security-Policy", JENKINS);
            exchange.getResponseHeaders()
                    .set("Content-Type", file.toString().endsWith(".css") ? "text/css" : "text/html; charset=utf-8");
            // Browsers ask for an icon that no report has.
            exchange.sendResponseHeaders(body.length == 0 ? 204 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try (BrowserContext context = browser.newContext()) {
            for (String name : List.of("it-fails", "index")) {
                Path file = page(name);
                Page disk = context.newPage();
                disk.navigate(file.toUri().toString());
                Page jenkins = context.newPage();
                List<String> heard = listen(jenkins);
                jenkins.navigate(base + out.relativize(file));
                assertThat(heard, is(empty()));
                assertThat(name, lookAlike(disk, jenkins), is(true));
            }
        }
    }

    /** Looks again where a busy machine was still painting. */
    private static boolean lookAlike(Page one, Page other) {
        Page.ScreenshotOptions whole = new Page.ScreenshotOptions().setFullPage(true);
        for (int look = 0; look < 5; look++) {
            if (Arrays.equals(one.screenshot(whole), other.screenshot(whole))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void no_page_asks_for_anything_outside_of_its_folder_nor_for_scripts() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
            }
            String inside = out.toUri().toString();
            asked.removeIf(url -> url.startsWith(inside) && (url.endsWith(".html") || url.endsWith(".css")));
            assertThat(asked, is(empty()));
        }
    }

    @Test
    void no_page_scrolls_sideways_from_a_phone_to_a_wide_screen() {
        for (int width : List.of(390, 640, 768, 1280, 1920)) {
            try (BrowserContext context = context(width, ColorScheme.LIGHT, true)) {
                Page page = context.newPage();
                for (Path file : pages) {
                    page.navigate(file.toUri().toString());
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                    Object wide = page.evaluate("document.documentElement.scrollWidth");
                    assertThat(
                            file.getFileName() + " at " + width,
                            ((Number) wide).intValue(),
                            is(lessThanOrEqualTo(width)));
                }
            }
        }
    }

    @Test
    void axe_finds_nothing_in_light_and_dark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = context(1280, scheme, true)) {
                Page page = context.newPage();
                for (String name : List.of("it-fails", "it-passes", "index", "es-geht", "hostile")) {
                    page.navigate(page(name).toUri().toString());
                    var violations = new AxeBuilder(page).analyze().getViolations();
                    assertThat(
                            name + " " + scheme,
                            violations.stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList(),
                            is(empty()));
                }
            }
        }
    }

    @Test
    void every_link_within_the_reports_has_its_target() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            int links = 0;
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
                Object dead = page.evaluate(
                        "[...document.querySelectorAll('a[href^=\"#\"]')]"
                                + ".filter(a => !document.getElementById(a.getAttribute('href').slice(1))).map(a => a.outerHTML)");
                assertThat(file.toString(), (List<?>) dead, is(empty()));
                for (Object href : (List<?>) page.evaluate(
                        "[...document.querySelectorAll('a:not([href^=\"#\"])')].map(a => a.getAttribute('href'))")) {
                    Path target =
                            file.resolveSibling(href.toString().split("#")[0]).normalize();
                    assertThat(file + " -> " + href, target.startsWith(out) && Files.exists(target), is(true));
                    links++;
                }
            }
            assertThat(links, is(greaterThan(50)));
        }
    }

    @Test
    void by_keyboard_a_step_leads_to_its_frame_which_is_marked() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(page("it-passes").toUri().toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className").toString(), is("skip"));
            String before = "none";
            for (int i = 0; i < 60 && !before.matches("#f[0-9]+"); i++) {
                page.keyboard().press("Tab");
                before = String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
            }
            assertThat(before, matchesPattern("#f[0-9]+"));
            page.keyboard().press("Enter");
            assertThat(page.url(), containsString(before));
            Object marked = page.evaluate("getComputedStyle(document.querySelector(':target > *')).backgroundColor");
            Object usual = page.evaluate(
                    "getComputedStyle(document.querySelector('.frames tbody tr:not(:target) > td')).backgroundColor");
            assertThat(marked, is(not(usual)));
        }
    }

    @Test
    void hostile_text_is_text() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
                assertThat(page.evaluate("document.querySelectorAll('script, img, iframe').length"), is((Object) 0));
                assertThat(page.evaluate("window.hacked === undefined"), is((Object) true));
            }
            page.navigate(page("hostile").toUri().toString());
            assertThat(page.locator("h1").textContent(), containsString("<script>hacked=1</script>"));
        }
    }

    @Test
    void in_the_pictures_no_text_leaves_its_picture() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            for (Path file : pages) {
                page.navigate(file.toUri().toString());
                Object outside = page.evaluate("[...document.querySelectorAll('svg text')].filter(t => {"
                        + "const b = t.getBBox(), s = t.ownerSVGElement.viewBox.baseVal;"
                        + "return b.width && (b.x < -1 || b.x + b.width > s.width + 1 || b.y + b.height > s.height + 1)"
                        + "}).map(t => t.textContent)");
                assertThat(file.toString(), (List<?>) outside, is(empty()));
                Object chips = page.evaluate(
                        "[...document.querySelectorAll('svg.topology text.chipname')].filter(t => {"
                                + "const b = t.getBBox(); return ![...t.ownerSVGElement.querySelectorAll('rect.chip')]"
                                + ".some(r => {const c = r.getBBox(); return b.x >= c.x - 1 && b.x + b.width <= c.x + c.width + 1"
                                + " && b.y >= c.y - 1 && b.y + b.height <= c.y + c.height + 1})}).map(t => t.textContent)");
                assertThat(file.toString(), (List<?>) chips, is(empty()));
            }
        }
    }

    @Test
    void a_long_scenario_of_many_places_opens_at_once() throws IOException {
        Path file = page("many");
        assertThat(Files.size(file), is(lessThan(2_000_000L)));
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            assertThat(page.locator("#topology-picture .box").count(), is(lessThan(12)));
            Object millis = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
            assertThat(((Number) millis).doubleValue(), is(lessThan((double) TimeUnit.SECONDS.toMillis(20))));
        }
    }

    @Test
    void it_prints_and_shows_itself_in_forced_colours() {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
            Page page = context.newPage();
            page.navigate(page("it-fails").toUri().toString());
            assertThat(page.locator("#topology-picture").isVisible(), is(true));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.pdf().length, is(greaterThan(20_000)));
        }
    }

    @Test
    void german_files_have_german_pages_and_all_verdicts_are_told_in_words() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(page("es-geht").toUri().toString());
            assertThat(page.locator("html").getAttribute("lang"), is("de"));
            assertThat(page.locator("h1").textContent(), containsString("bestanden"));
            page.navigate(page("index").toUri().toString());
            assertThat(page.locator(".counts").first().textContent(), containsString("passed"));
            page.navigate(page("undefined").toUri().toString());
            assertThat(page.locator(".steps .undefined").count(), is(1));
            assertThat(page.locator(".steps .skipped").count(), is(greaterThan(0)));
        }
    }
}
