-- Tenants with their project, users and access keys. Secrets are encrypted, passwords and tokens are hashes.
CREATE TABLE tenant (
    domain_id  VARCHAR(32) PRIMARY KEY,
    name       VARCHAR(64) NOT NULL UNIQUE,
    enabled    BOOLEAN     NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE project (
    project_id VARCHAR(32) PRIMARY KEY,
    domain_id  VARCHAR(32) NOT NULL REFERENCES tenant,
    name       VARCHAR(64) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    UNIQUE (domain_id, name)
);

CREATE TABLE tenant_user (
    user_id       VARCHAR(32)   PRIMARY KEY,
    domain_id     VARCHAR(32)   NOT NULL REFERENCES tenant,
    name          VARCHAR(64)   NOT NULL,
    password_hash VARCHAR(200)  NOT NULL,
    roles         VARCHAR(1000) NOT NULL,
    enabled       BOOLEAN       NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    UNIQUE (domain_id, name)
);

CREATE TABLE access_key (
    access_key VARCHAR(64)  PRIMARY KEY,
    user_id    VARCHAR(32)  NOT NULL REFERENCES tenant_user,
    secret     VARCHAR(500) NOT NULL,
    enabled    BOOLEAN      NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX access_key_user ON access_key (user_id);

CREATE TABLE access_token (
    token_hash VARCHAR(64) PRIMARY KEY,
    user_id    VARCHAR(32) NOT NULL REFERENCES tenant_user,
    project_id VARCHAR(32) NOT NULL REFERENCES project,
    issued_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX access_token_user ON access_token (user_id);
CREATE INDEX access_token_expires_at ON access_token (expires_at);
