-- Basic-edition templates. Text columns hold twice the characters allowed, since a character may take two units.
CREATE SEQUENCE vms_template_seq START WITH 800000001 INCREMENT BY 1;

CREATE TABLE vms_template (
    id              BIGINT        PRIMARY KEY,
    domain_id       VARCHAR(32)   NOT NULL,
    name            VARCHAR(200)  NOT NULL,
    title           VARCHAR(40)   NOT NULL,
    signature       VARCHAR(40)   NOT NULL,
    remarks         VARCHAR(400),
    callback_url    VARCHAR(1000),
    size_bytes      BIGINT        NOT NULL,
    variables       VARCHAR(2000) NOT NULL,
    has_variables   BOOLEAN       NOT NULL,
    preview_token   VARCHAR(32)   NOT NULL UNIQUE,
    created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- a template that was not submitted for review yet is a draft
    submitted_at    TIMESTAMP(6) WITH TIME ZONE,
    published_at    TIMESTAMP(6) WITH TIME ZONE,
    disabled_at     TIMESTAMP(6) WITH TIME ZONE,
    disabled_reason VARCHAR(1024)
);
CREATE INDEX vms_template_list ON vms_template (domain_id, created_at, id);
CREATE INDEX vms_template_published ON vms_template (published_at);

CREATE TABLE vms_template_carrier (
    template_id  BIGINT      NOT NULL REFERENCES vms_template (id),
    carrier      VARCHAR(8)  NOT NULL,
    state        VARCHAR(16) NOT NULL,
    comment_text VARCHAR(1024),
    PRIMARY KEY (template_id, carrier)
);

-- What the frames are made of, in the order of display: a text, a placeholder for media, or media in the object store.
CREATE TABLE vms_template_element (
    template_id  BIGINT        NOT NULL REFERENCES vms_template (id),
    ordinal      INTEGER       NOT NULL,
    frame        INTEGER       NOT NULL,
    type         VARCHAR(8)    NOT NULL,
    name         VARCHAR(200)  NOT NULL,
    content_text VARCHAR(4000),
    object_key   VARCHAR(200),
    size_bytes   BIGINT        NOT NULL,
    PRIMARY KEY (template_id, ordinal)
);
