package org.tidings.web.aim.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.aim.template.AimTemplateReport;
import org.tidings.shared.Page;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.WireTimes;

/** A page of reports. */
@Schema(name = "AIMTemplateReports")
public record AimTemplateReportList(PageInfo pageInfo, List<Report> templateReports) {
    static AimTemplateReportList of(Page<AimTemplateReport> page) {
        return new AimTemplateReportList(
                PageInfo.of(page), page.items().stream().map(Report::of).toList());
    }

    /** What became of one template's cards: pv counts how often, uv on how many links. */
    @Schema(name = "AIMTemplateReport")
    public record Report(
            String tplId,
            String startTime,
            String endTime,
            long resolvingTimes,
            long exposePv,
            long exposeUv,
            long clickPv,
            long clickUv) {
        static Report of(AimTemplateReport report) {
            return new Report(
                    report.templateId(),
                    WireTimes.utc(report.time().begin()),
                    WireTimes.utc(report.time().end()),
                    report.resolved(),
                    report.exposed().times(),
                    report.exposed().links(),
                    report.clicked().times(),
                    report.clicked().links());
        }
    }
}
