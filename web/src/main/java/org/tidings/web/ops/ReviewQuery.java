package org.tidings.web.ops;

import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.tidings.review.ReviewFilter;
import org.tidings.review.ReviewKind;
import org.tidings.review.ReviewState;
import org.tidings.shared.CommonError;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;

/** Which reviews an operator wants to see; what is empty does not filter. */
public class ReviewQuery {
    private static final int LONGEST_TENANT = 64;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("tenant")
    private @Nullable String tenant;

    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Max(1000000)
    private int offset;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    private int limit;

    ReviewFilter toFilter() {
        return new ReviewFilter(
                given(kind)
                        .map(name -> ReviewKind.ofWireName(name)
                                .orElseThrow(() -> CommonError.invalid("kind", "no such kind"))),
                given(state)
                        .map(name -> ReviewState.ofWireName(name)
                                .orElseThrow(() -> CommonError.invalid("state", "no such state"))),
                given(tenant).map(id -> WireText.line("tenant", id, LONGEST_TENANT)));
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }
}
