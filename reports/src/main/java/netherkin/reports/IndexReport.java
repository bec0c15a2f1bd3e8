package netherkin.reports;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.lab.Lab;
import netherkin.reports.templates.JteindexGenerated;

/**
 * Leaves {@code index.html}, and one like it for each verdict and tag: every scenario with its verdict, failure and
 * files. It needs neither scripts nor inline styles, so that it reads the same from a disk and behind the content security policy of a build server.
 */
public final class IndexReport implements RunListener {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) {
        nanos.put(result.uniqueId(), result.lab().map(Lab::now).orElse(0L));
    }

    @Override
    public void runFinished(RunContext run, List<VariantResult> results) throws IOException {
        if (run.planOnly()) {
            return;
        }
        ReportFiles files = new ReportFiles(run);
        ScenarioReport.writeStyle(files);
        Map<String, IndexPage> pages = new Indexes(files, results, nanos).pages();
        for (Map.Entry<String, IndexPage> page : pages.entrySet()) {
            AtomicFile.write(run.outputDirectory().resolve(page.getKey()), out -> {
                HtmlBytes html = new HtmlBytes();
                JteindexGenerated.render(html, null, page.getValue(), page.getKey());
                html.writeTo(out);
            });
        }
    }
}
