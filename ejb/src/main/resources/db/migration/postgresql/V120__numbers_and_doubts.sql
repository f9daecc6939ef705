-- Each message rewrites its number's row: room in the page spares the key's index, and dead rows are many before they are a fifth.
ALTER TABLE sms_contact SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

-- What may have reached its carrier is in doubt also while it waits for the morning.
DROP INDEX delivery_in_doubt;
CREATE INDEX delivery_in_doubt ON delivery (channel, mobile)
    WHERE in_doubt AND state IN ('QUEUED', 'CLAIMED', 'HELD', 'SUBMITTED', 'SCHEDULED');
