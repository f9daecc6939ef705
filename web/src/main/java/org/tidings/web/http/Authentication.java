package org.tidings.web.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.tidings.identity.Authenticator;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.web.http.signing.Authorization;

/**
 * Finds out who calls and whether he may. It comes after the matching, so that an unknown path is unknown to everybody.
 * A method that does not say who may call it can be called by nobody.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {
    private static final String TOKEN = "X-Auth-Token";
    private static final String PROJECT = "X-Project-Id";

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servlet;

    @Inject
    private CurrentRequest current;

    @Inject
    private Authenticator authenticator;

    @Inject
    private Signatures signatures;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(CarriesErrorMessage.class)) {
            current.answersOlderErrors();
        }
        if (method.isAnnotationPresent(Open.class)) {
            return;
        }
        Caller caller = caller(request);
        current.sentBy(caller);
        checkProject(request, caller);
        checkPermission(method, caller);
        RepeatKeys.of(request).ifPresent(current::keyedBy);
    }

    private Caller caller(ContainerRequestContext request) throws IOException {
        String token = request.getHeaderString(TOKEN);
        if (token != null) {
            return authenticator.ofToken(token).orElseThrow(() -> ApiException.of(CommonError.UNAUTHENTICATED));
        }
        Optional<Authorization> signed =
                Optional.ofNullable(request.getHeaderString("Authorization")).flatMap(Authorization::parse);
        return signatures.check(
                signed.orElseThrow(() -> ApiException.of(CommonError.UNAUTHENTICATED)), request, servlet);
    }

    private static void checkProject(ContainerRequestContext request, Caller caller) {
        String project = request.getHeaderString(PROJECT);
        if (project != null && !project.isBlank() && !project.equals(caller.projectId())) {
            throw ApiException.of(CommonError.FORBIDDEN);
        }
    }

    private static void checkPermission(Method method, Caller caller) {
        Permits permits = method.getAnnotation(Permits.class);
        if (permits == null || !caller.may(permits.value())) {
            throw ApiException.of(CommonError.FORBIDDEN);
        }
    }
}
