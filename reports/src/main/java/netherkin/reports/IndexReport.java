package netherkin.reports;

import java.io.IOException;
import java.util.List;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.reports.templates.JteindexGenerated;

/**
 * Leaves {@code index.html}: every scenario with its verdict, steps, failure and files. It needs neither scripts nor inline
 * styles, so that it reads the same from a disk and behind the content security policy of a build server.
 */
public final class IndexReport implements RunListener {
    @Override
    public void runFinished(RunContext run, List<VariantResult> results) throws IOException {
        if (run.planOnly()) {
            return;
        }
        ReportFiles files = new ReportFiles(run);
        ScenarioReport.writeStyle(files);
        IndexPage page = IndexPage.of(files, results);
        AtomicFile.write(files.index(), out -> {
            HtmlBytes html = new HtmlBytes();
            JteindexGenerated.render(html, null, page);
            html.writeTo(out);
        });
    }
}
