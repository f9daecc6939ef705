-- The ledger: append-only, one line per use; entry 0 is the use, later entries correct it.
CREATE TABLE usage_record (
    subject   BIGINT      NOT NULL,
    product   VARCHAR(40) NOT NULL,
    domain_id VARCHAR(32) NOT NULL,
    entry     INTEGER     NOT NULL,
    quantity  INTEGER     NOT NULL,
    -- the time of recording: a closed hour stays closed
    used_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (subject, product, domain_id, entry)
);
