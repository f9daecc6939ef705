package org.tidings.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Every path of the server belongs to one JAX-RS application, so every error has one shape. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tidings",
                        version = "1.0",
                        description = "A self-hosted message service that speaks the KooMessage v1 API"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "X-Auth-Token",
        description = "A token of POST /v3/auth/tokens, or else a signature SDK-HMAC-SHA256 in Authorization")
public class TidingsApplication extends Application {}
