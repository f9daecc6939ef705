package org.tidings.web.callback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.callback.CallbackFilter;
import org.tidings.callback.CallbackState;
import org.tidings.shared.CommonError;
import org.tidings.shared.PageQuery;

/** Which callbacks an operator wants to see. */
public class CallbackQuery {
    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("domain_id")
    @Size(max = 64)
    private @Nullable String domainId;

    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    private int offset;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(500)
    private int limit;

    CallbackFilter toFilter() {
        return new CallbackFilter(Optional.ofNullable(state).map(CallbackQuery::known), Optional.ofNullable(domainId));
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }

    private static CallbackState known(String state) {
        return CallbackState.ofWireName(state)
                .orElseThrow(() -> CommonError.invalid("state", "must be pending, delivered or given_up"));
    }
}
