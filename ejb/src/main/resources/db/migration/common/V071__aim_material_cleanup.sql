-- What a run of the cleanup was told and what it has done. The counts change with what they count, so they survive a kill.
CREATE TABLE aim_cleanup_run (
    run_id        VARCHAR(100) PRIMARY KEY,
    -- the one tenant it is about; all when there is none
    domain_id     VARCHAR(32),
    dry_run       BOOLEAN      NOT NULL,
    started_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    idle_before   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    binned_before TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    examined      BIGINT       NOT NULL,
    recycled      BIGINT       NOT NULL,
    purged        BIGINT       NOT NULL,
    freed_bytes   BIGINT       NOT NULL,
    drift_bytes   BIGINT       NOT NULL,
    orphans       BIGINT       NOT NULL
);
