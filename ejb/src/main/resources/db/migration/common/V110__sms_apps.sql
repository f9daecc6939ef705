-- Apps and signatures of short messages. Text columns hold twice the characters allowed, since a character may take two
-- units. What a tenant may have only once, or only so many of, is decided while its row here is held.
CREATE TABLE sms_tenant (
    domain_id VARCHAR(32) PRIMARY KEY,
    apps      INTEGER     NOT NULL
);

CREATE TABLE sms_app (
    app_id           VARCHAR(36)  PRIMARY KEY,
    domain_id        VARCHAR(32)  NOT NULL,
    name             VARCHAR(60)  NOT NULL,
    uplink_url       VARCHAR(510),
    -- CREATED, LAUNCHED or SUSPENDED
    state            VARCHAR(16)  NOT NULL,
    state_reason     VARCHAR(1024),
    created_by       VARCHAR(255) NOT NULL,
    created_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_by       VARCHAR(255) NOT NULL,
    updated_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT sms_app_name UNIQUE (domain_id, name)
);
CREATE INDEX sms_app_list ON sms_app (created_at, app_id);

-- What customers hand in for their signatures, such as a licence.
CREATE TABLE sms_file (
    file_id      VARCHAR(36)  PRIMARY KEY,
    domain_id    VARCHAR(32)  NOT NULL,
    -- ARRIVING (its object may not be there yet), KEPT, LEAVING (its object may be gone)
    state        VARCHAR(16)  NOT NULL,
    file_name    VARCHAR(128) NOT NULL,
    description  VARCHAR(400),
    content_type VARCHAR(32)  NOT NULL,
    object_key   VARCHAR(200) NOT NULL UNIQUE,
    size_bytes   BIGINT       NOT NULL,
    uploaded_by  VARCHAR(255) NOT NULL,
    uploaded_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- since when no signature names it; empty while one does
    unused_since TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX sms_file_unused ON sms_file (unused_since, file_id);
CREATE INDEX sms_file_domain ON sms_file (domain_id, unused_since);

CREATE TABLE sms_signature (
    signature_id   VARCHAR(36)  PRIMARY KEY,
    domain_id      VARCHAR(32)  NOT NULL,
    app_id         VARCHAR(36)  NOT NULL REFERENCES sms_app (app_id),
    name           VARCHAR(36)  NOT NULL,
    -- the name once more, until the signature is deleted: then it may be taken again
    live_name      VARCHAR(36),
    -- PROMOTION_TYPE or NOTIFY_TYPE
    type           VARCHAR(20)  NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    source         VARCHAR(20)  NOT NULL,
    source_title   VARCHAR(360),
    third_party    BOOLEAN      NOT NULL,
    licence_file   VARCHAR(36)  NOT NULL,
    attorney_file  VARCHAR(36),
    apply_desc     VARCHAR(160),
    review_desc    VARCHAR(1024),
    -- the number that it is sent from, while it has one
    channel_num    VARCHAR(21)  UNIQUE,
    urged_at       TIMESTAMP(6) WITH TIME ZONE,
    urge_desc      VARCHAR(128),
    created_by     VARCHAR(255) NOT NULL,
    created_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_by     VARCHAR(255) NOT NULL,
    updated_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- a deleted signature is kept for what was sent under it; nobody sees it
    deleted_at     TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT sms_signature_name UNIQUE (domain_id, live_name, type)
);
CREATE INDEX sms_signature_list ON sms_signature (domain_id, created_at, signature_id);
CREATE INDEX sms_signature_app ON sms_signature (app_id);
CREATE INDEX sms_signature_licence ON sms_signature (licence_file);
CREATE INDEX sms_signature_attorney ON sms_signature (attorney_file);

-- Every number that a signature was ever sent from, and whose it is or was: replies come late.
CREATE TABLE sms_channel_number (
    channel_num  VARCHAR(21) PRIMARY KEY,
    signature_id VARCHAR(36) NOT NULL REFERENCES sms_signature (signature_id),
    given_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    freed_at     TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX sms_channel_number_signature ON sms_channel_number (signature_id);

-- Held by whoever gives a number of the pool, and the last one that was given.
CREATE TABLE sms_channel_pool (
    pool       VARCHAR(64) PRIMARY KEY,
    last_given VARCHAR(21) NOT NULL
);
