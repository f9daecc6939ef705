package org.tidings.aim.template;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tidings.aim.template.AimTemplateReport.Seen;
import org.tidings.identity.Caller;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.time.BusinessClock;
import org.tidings.shared.time.TimeRange;

/**
 * Adds up what became of templates' cards. The figures are of whole days of Asia/Shanghai, and those of a day can be had from
 * 16:00 of the next day on.
 */
@Stateless
public class AimTemplateReports {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime READY_AT = LocalTime.of(16, 0);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final String SEEN = """
            FROM aim_template t
            WHERE t.id = ANY(:ids) AND (t.domain_id = :domain OR t.deleted_at IS NULL AND t.published_at IS NOT NULL
                OR EXISTS (SELECT 1 FROM aim_template_figure own
                    WHERE own.domain_id = :domain AND own.template_id = t.id))""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    /**
     * One report per template that is the caller's, or that it sees or has used, all zero where nothing happened yet, in the
     * order of their ids: what happened outlives the template. Nothing when the time is longer than ninety days.
     */
    public Page<AimTemplateReport> list(Caller caller, AimTemplateReportQuery query, PageQuery page) {
        if (Duration.between(query.time().begin(), query.time().end()).compareTo(LONGEST) > 0) {
            return new Page<>(List.of(), 0, page);
        }
        List<Long> ids = query.templateIds().stream()
                .flatMap(id -> AimTemplateRegister.key(id).stream())
                .distinct()
                .toList();
        return jdbi.withHandle(handle -> new Page<>(
                reports(handle, caller, query, ids, page),
                handle.createQuery("SELECT count(*) " + SEEN)
                        .bindArray("ids", Long.class, ids)
                        .bind("domain", caller.domainId())
                        .mapTo(Long.class)
                        .one(),
                page));
    }

    private List<AimTemplateReport> reports(
            Handle handle, Caller caller, AimTemplateReportQuery query, List<Long> ids, PageQuery page) {
        Query select = handle.createQuery("""
                SELECT t.id, COALESCE(SUM(f.resolved), 0) AS resolved, COALESCE(SUM(f.expose_pv), 0) AS expose_pv,
                    COALESCE(SUM(f.expose_uv), 0) AS expose_uv, COALESCE(SUM(f.click_pv), 0) AS click_pv,
                    COALESCE(SUM(f.click_uv), 0) AS click_uv
                FROM (SELECT t.id
                """ + SEEN + """

                    ORDER BY t.id LIMIT :limit OFFSET :offset) t
                LEFT JOIN aim_template_figure f ON f.template_id = t.id AND f.domain_id = :domain
                    AND f.vendor = ANY(:vendors) AND f.counted_on >= :first AND f.counted_on <= :last
                GROUP BY t.id ORDER BY t.id""");
        return select.bindArray("ids", Long.class, ids)
                .bind("domain", caller.domainId())
                .bind("limit", page.limit())
                .bind("offset", page.offset())
                .bindArray("vendors", String.class, names(query))
                .bind("first", day(query.time().begin()))
                .bind("last", lastReady(day(query.time().end())))
                .map((row, context) -> report(row, query.time()))
                .list();
    }

    private static List<String> names(AimTemplateReportQuery query) {
        return Arrays.stream(Vendor.values())
                .filter(vendor -> query.vendors().isEmpty() || query.vendors().contains(vendor))
                .map(Vendor::name)
                .toList();
    }

    private static LocalDate day(Instant time) {
        return time.atZone(SHANGHAI).toLocalDate();
    }

    private LocalDate lastReady(LocalDate wanted) {
        LocalDate today = day(clock.instant());
        boolean ready = !clock.instant().atZone(SHANGHAI).toLocalTime().isBefore(READY_AT);
        LocalDate last = today.minusDays(ready ? 1 : 2);
        return wanted.isBefore(last) ? wanted : last;
    }

    private static AimTemplateReport report(ResultSet row, TimeRange time) throws SQLException {
        return new AimTemplateReport(
                row.getString("id"),
                time,
                row.getLong("resolved"),
                new Seen(row.getLong("expose_pv"), row.getLong("expose_uv")),
                new Seen(row.getLong("click_pv"), row.getLong("click_uv")));
    }
}
