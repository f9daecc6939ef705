package org.tidings.aim.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.time.BusinessClock;
import org.tidings.shared.time.TimeRange;

/** Which days, tenants and vendors a report adds up. */
class AimTemplateReportsTest {
    private static final Caller OWNER = new Caller("owner", "project", "user", "name", Set.of());
    private static final Caller OTHER = new Caller("other", "project", "user", "name", Set.of());
    private static final String TEMPLATE = "600000001";
    private static final LocalDate TENTH = LocalDate.parse("2026-03-10");

    private final Jdbi jdbi = TestDatabase.empty();
    private final BusinessClock clock = new BusinessClock();
    private final AimTemplateReports reports = wired(new AimTemplateReports(), jdbi, clock);

    @BeforeEach
    void count() {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO aim_template (id, domain_id, name, card_id, purpose, sms_signs, pages, params, has_params,
                    preview_token, created_by, created_at, updated_by, updated_at, published_at)
                VALUES (600000001, 'owner', 'counted', 'PureText', 'COMMERCIAL', '[]', '[]', '[]', FALSE, 'token', 'name',
                    TIMESTAMP WITH TIME ZONE '2026-03-01 00:00:00+00', 'name',
                    TIMESTAMP WITH TIME ZONE '2026-03-01 00:00:00+00',
                    TIMESTAMP WITH TIME ZONE '2026-03-01 00:00:00+00')"""));
        figures("owner", Vendor.HUAWEI, TENTH.minusDays(1), 1);
        figures("owner", Vendor.HUAWEI, TENTH, 10);
        figures("owner", Vendor.OPPO, TENTH, 100);
        figures("owner", Vendor.HUAWEI, TENTH.plusDays(1), 1_000);
        figures("owner", Vendor.HUAWEI, TENTH.plusDays(2), 10_000);
        figures("other", Vendor.HUAWEI, TENTH, 100_000);
        isNow("2026-03-31T00:00:00Z");
    }

    @Test
    void wholeDaysOfShanghaiShouldBeAddedUp() {
        assertThat(resolved(OWNER, "2026-03-09T16:00:00Z", "2026-03-11T15:59:59Z"))
                .isEqualTo(1_110);
        assertThat(resolved(OWNER, "2026-03-09T15:59:59Z", "2026-03-11T16:00:00Z"))
                .isEqualTo(11_111);
    }

    @Test
    void everyFigureShouldBeOfItsOwnColumn() {
        AimTemplateReport report = report(OWNER, "2026-03-10T00:00:00Z", "2026-03-10T01:00:00Z", Vendor.OPPO)
                .get(0);

        assertThat(report.resolved()).isEqualTo(100);
        assertThat(report.exposed()).isEqualTo(new AimTemplateReport.Seen(200, 300));
        assertThat(report.clicked()).isEqualTo(new AimTemplateReport.Seen(400, 500));
    }

    @Test
    void tenantShouldSeeItsOwnFiguresOfWhatEveryoneUses() {
        assertThat(resolved(OTHER, "2026-03-01T00:00:00Z", "2026-03-20T00:00:00Z"))
                .isEqualTo(100_000);
    }

    @Test
    void dayShouldBeThereFromSixteenOClockOfTheNext() {
        isNow("2026-03-11T07:59:00Z");
        assertThat(resolved(OWNER, "2026-03-09T16:00:00Z", "2026-03-11T00:00:00Z"))
                .isZero();

        isNow("2026-03-11T08:00:01Z");
        assertThat(resolved(OWNER, "2026-03-09T16:00:00Z", "2026-03-11T00:00:00Z"))
                .isEqualTo(110);
    }

    @Test
    void figuresShouldOutliveTheTemplate() {
        jdbi.useHandle(handle -> handle.execute("UPDATE aim_template SET published_at = NULL"));
        assertThat(resolved(OTHER, "2026-03-01T00:00:00Z", "2026-03-20T00:00:00Z"))
                .isEqualTo(100_000);

        jdbi.useHandle(handle -> handle.execute("UPDATE aim_template SET deleted_at = created_at"));
        assertThat(resolved(OWNER, "2026-03-10T00:00:00Z", "2026-03-10T01:00:00Z"))
                .isEqualTo(110);
        assertThat(resolved(OTHER, "2026-03-10T00:00:00Z", "2026-03-10T01:00:00Z"))
                .isEqualTo(100_000);
        Caller stranger = new Caller("stranger", "project", "user", "name", Set.of());
        assertThat(report(stranger, "2026-03-10T00:00:00Z", "2026-03-10T01:00:00Z"))
                .isEmpty();
    }

    private long resolved(Caller caller, String begin, String end) {
        List<AimTemplateReport> found = report(caller, begin, end);
        assertThat(found).hasSize(1);
        return found.get(0).resolved();
    }

    private List<AimTemplateReport> report(Caller caller, String begin, String end, Vendor... vendors) {
        TimeRange time = new TimeRange(Instant.parse(begin), Instant.parse(end));
        AimTemplateReportQuery query = new AimTemplateReportQuery(List.of(TEMPLATE), time, Set.of(vendors));
        return reports.list(caller, query, new PageQuery(0, 10)).items();
    }

    private void isNow(String time) {
        clock.moveTo(Duration.between(Instant.now(), Instant.parse(time)));
    }

    private void figures(String domain, Vendor vendor, LocalDate day, int resolved) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO aim_template_figure VALUES (?, 600000001, ?, ?, ?, ?, ?, ?, ?)",
                domain,
                vendor.name(),
                day,
                resolved,
                2 * resolved,
                3 * resolved,
                4 * resolved,
                5 * resolved));
    }
}
