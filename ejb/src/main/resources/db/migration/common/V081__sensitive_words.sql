-- Words that nothing a tenant writes may have, lower case and in their compatible form, and how often they changed.
CREATE TABLE sensitive_word (
    word       VARCHAR(128) PRIMARY KEY,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE sensitive_word_version (
    id      INTEGER PRIMARY KEY,
    version BIGINT  NOT NULL
);
INSERT INTO sensitive_word_version (id, version) VALUES (1, 0);
