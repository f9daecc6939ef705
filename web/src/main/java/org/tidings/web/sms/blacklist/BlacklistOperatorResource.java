package org.tidings.web.sms.blacklist;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.sms.send.BlacklistSupervision;
import org.tidings.sms.send.NumberList;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Numbers that are not written to, whoever they asked to be spared by. */
@Path("/ops/v1/blacklist")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class BlacklistOperatorResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private BlacklistSupervision blacklist;

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Permits(Permission.OPERATE)
    @Operation(
            operationId = "AddToBlacklist",
            summary = "Add numbers, one to a line; the query says what they are spared")
    public Added add(@BeanParam @Valid BlacklistScopeQuery query, InputStream lines) {
        InputStreamReader text = new InputStreamReader(
                lines, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        NumberList numbers = NumberList.read(new BufferedReader(text));
        int added = blacklist.add(request.caller(), query.toScope(), numbers);
        return new Added(added, numbers.mobiles().size() - added);
    }

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListBlacklist", summary = "Entries in the order of their numbers")
    public BlacklistPage list(@BeanParam @Valid BlacklistQuery query) {
        return BlacklistPage.of(blacklist.list(request.caller(), query.toFilter(query.domainId()), query.toPage()));
    }

    @DELETE
    @Permits(Permission.OPERATE)
    @Operation(operationId = "LiftFromBlacklist", summary = "Take a number off, of one tenant's list or of all")
    public Lifted lift(@BeanParam @Valid BlacklistQuery query) {
        return new Lifted(blacklist.lift(request.caller(), query.domainId(), query.toNumber()));
    }

    /** What came of an import: how many entries are new, and how many were there already. */
    public record Added(int added, int known) {}
}
