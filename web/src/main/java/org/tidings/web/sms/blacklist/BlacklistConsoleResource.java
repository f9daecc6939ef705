package org.tidings.web.sms.blacklist;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.send.Blacklist;
import org.tidings.sms.send.NumberList;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Numbers that a tenant may not write to. It may lift what people answered, and not what an operator said. */
@Path("/console/api/sms/blacklist")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class BlacklistConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Blacklist blacklist;

    @GET
    @Permits(Permission.SMS_CONSOLE_READ)
    @Operation(operationId = "ListOwnBlacklist", summary = "Entries of the tenant in the order of their numbers")
    public BlacklistPage list(@BeanParam @Valid BlacklistQuery query) {
        Optional<String> own = Optional.of(request.caller().domainId());
        return BlacklistPage.of(blacklist.list(request.caller(), query.toFilter(own), query.toPage()));
    }

    @POST
    @Path("/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Permission.SMS_CONSOLE)
    @Operation(operationId = "LiftFromOwnBlacklist", summary = "Write again to people who want it again")
    public Lifted lift(@NotNull @Valid LiftRequest body) {
        return new Lifted(blacklist.liftReplies(request.caller(), NumberList.of("mobiles", body.mobiles())));
    }

    /** Which numbers. */
    @Schema(name = "BlacklistLiftRequest")
    public record LiftRequest(
            @NotNull @Size(min = 1, max = 1000) List<@NotNull String> mobiles) {}
}
