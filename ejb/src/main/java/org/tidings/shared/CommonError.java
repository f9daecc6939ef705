package org.tidings.shared;

/** The errors that belong to no capability: those of the gateway and of requests as such. */
public enum CommonError implements ErrorCode {
    UNAUTHENTICATED("APIGW.0301", 401, "Incorrect IAM authentication"),
    FORBIDDEN("APIGW.0302", 403, "Permission denied"),
    NOT_FOUND("APIGW.0101", 404, "The API does not exist"),
    RESOURCE_NOT_FOUND("APIGW.0101", 404, "The resource does not exist"),
    METHOD_NOT_ALLOWED("APIGW.0101", 405, "Method not allowed"),
    TOO_LARGE("APIGW.0201", 413, "Request entity too large"),
    URI_TOO_LONG("APIGW.0201", 414, "Request URI too long"),
    UNSUPPORTED_MEDIA_TYPE("APIGW.0201", 415, "Unsupported media type"),
    NOT_ACCEPTABLE("APIGW.0201", 406, "Not acceptable"),
    TOO_MANY_REQUESTS("APIGW.0308", 429, "Too many requests"),
    INVALID_PARAMETER("KM.80000002", 400, "Invalid parameter"),
    IN_FLIGHT("KM.91000001", 409, "The same request is in flight"),
    KEY_REUSED("KM.91000002", 422, "Key used with another request"),
    UNAVAILABLE("KM.90019003", 503, "Service exception"),
    INTERNAL("KM.90010000", 500, "Internal error");

    private final Facts facts;

    CommonError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }

    /** Shorthand for the commonest refusal. */
    public static ApiException invalid(String field, String detail) {
        return ApiException.ofField(INVALID_PARAMETER, field, detail);
    }
}
