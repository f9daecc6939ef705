-- Partial as the queue's own: what waits for a channel, and what may have reached its carrier without an answer.
CREATE INDEX delivery_held ON delivery (kind, id) WHERE state = 'HELD';
CREATE INDEX delivery_in_doubt ON delivery (channel, mobile) WHERE in_doubt AND state IN ('QUEUED', 'CLAIMED', 'HELD', 'SUBMITTED');
-- Rows come and go within the second.
ALTER TABLE parked_receipt SET (autovacuum_vacuum_scale_factor = 0.05);
