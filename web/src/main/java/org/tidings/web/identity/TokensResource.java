package org.tidings.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Caller;
import org.tidings.identity.IssuedToken;
import org.tidings.identity.Permission;
import org.tidings.identity.Tokens;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Open;
import org.tidings.web.http.Permits;

/** Tokens for passwords. */
@Path("/v3/auth/tokens")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class TokensResource {
    private static final String SUBJECT = "X-Subject-Token";

    @Context
    private HttpServletRequest servlet;

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentRequest request;

    @POST
    @Open
    @Operation(operationId = "KeystoneCreateUserTokenByPassword", summary = "Get a token for a password")
    public Response issue(@NotNull @Valid TokenRequest wanted) {
        IssuedToken token = tokens.issue(Caller.SYSTEM, wanted.toCommand(servlet.getRemoteAddr()));
        return Response.status(Response.Status.CREATED)
                .header(SUBJECT, token.value())
                .entity(TokenAnswer.of(token))
                .build();
    }

    @DELETE
    @Permits(Permission.OWN_ACCESS)
    @Operation(operationId = "RevokeToken", summary = "End a token before its time")
    public void revoke(@HeaderParam(SUBJECT) @NotNull String token) {
        tokens.revoke(request.caller(), token);
    }
}
