-- What was answered to a request that its caller may make again: one line per tenant and key, kept for a day.
CREATE TABLE request_key (
    domain_id   VARCHAR(32)   NOT NULL,
    request_key VARCHAR(200)  NOT NULL,
    fingerprint VARCHAR(64)   NOT NULL,
    answer      VARCHAR(4000) NOT NULL,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (domain_id, request_key)
);
CREATE INDEX request_key_created_at ON request_key (created_at);
