-- Card templates. Text columns hold twice the characters allowed, since a character may take two units.
CREATE SEQUENCE aim_template_seq START WITH 600000001 INCREMENT BY 1 MAXVALUE 999999999;

CREATE TABLE aim_template (
    id              BIGINT        PRIMARY KEY,
    domain_id       VARCHAR(32)   NOT NULL,
    name            VARCHAR(34)   NOT NULL,
    card_id         VARCHAR(64)   NOT NULL,
    sub_type        INTEGER,
    purpose         VARCHAR(16)   NOT NULL,
    scene           VARCHAR(20),
    sms_example     VARCHAR(140),
    sms_signs       VARCHAR(200),
    sms_template    VARCHAR(4000),
    -- what the card says, as JSON: it is read as a whole or not at all
    pages           VARCHAR(1000000) NOT NULL,
    params          VARCHAR(20000)   NOT NULL,
    has_params      BOOLEAN       NOT NULL,
    preview_token   VARCHAR(32)   NOT NULL UNIQUE,
    created_by      VARCHAR(255)  NOT NULL,
    created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_by      VARCHAR(255)  NOT NULL,
    updated_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- a template that was not submitted for review yet is a draft
    submitted_at    TIMESTAMP(6) WITH TIME ZONE,
    audit_comment   VARCHAR(1024),
    published_at    TIMESTAMP(6) WITH TIME ZONE,
    disabled_at     TIMESTAMP(6) WITH TIME ZONE,
    disabled_by     VARCHAR(16),
    disabled_reason VARCHAR(1024),
    -- a deleted template is kept for what was sent with it; nobody sees it and its number is not given again
    deleted_at      TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX aim_template_list ON aim_template (domain_id, created_at, id);
CREATE INDEX aim_template_published ON aim_template (published_at, created_at, id);

CREATE TABLE aim_template_vendor (
    template_id  BIGINT        NOT NULL REFERENCES aim_template (id),
    vendor       VARCHAR(16)   NOT NULL,
    state        VARCHAR(16)   NOT NULL,
    comment_text VARCHAR(1024),
    changed_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (template_id, vendor)
);
CREATE INDEX aim_template_vendor_of ON aim_template_vendor (vendor, template_id);

-- What became of a tenant's cards on one vendor's handsets in one day of Asia/Shanghai. Whoever resolves links adds to it.
CREATE TABLE aim_template_figure (
    domain_id    VARCHAR(32)   NOT NULL,
    template_id  BIGINT        NOT NULL,
    vendor       VARCHAR(16)   NOT NULL,
    counted_on   DATE          NOT NULL,
    resolved     BIGINT        NOT NULL,
    expose_pv    BIGINT        NOT NULL,
    expose_uv    BIGINT        NOT NULL,
    click_pv     BIGINT        NOT NULL,
    click_uv     BIGINT        NOT NULL,
    PRIMARY KEY (domain_id, template_id, vendor, counted_on)
);
