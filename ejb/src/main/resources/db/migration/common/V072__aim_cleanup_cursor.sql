-- How far a run has counted, since a portion that a kill interrupted is done, and would be counted, twice.
ALTER TABLE aim_cleanup_run ADD COLUMN examined_upto BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE aim_cleanup_run ADD COLUMN due_upto BIGINT DEFAULT 0 NOT NULL;
