-- Partial: each holds only the rows of its state, so the long tail of finished deliveries costs the queue nothing.
CREATE INDEX delivery_queue ON delivery (kind, id) WHERE state = 'QUEUED';
CREATE INDEX delivery_claimed ON delivery (claimed_until) WHERE state = 'CLAIMED';
CREATE INDEX delivery_silent ON delivery (submitted_at) WHERE state = 'SUBMITTED';
CREATE INDEX delivery_receipt ON delivery (carrier_message_id) WHERE carrier_message_id IS NOT NULL;
-- A delivery is written four times: leave its later versions room on the page and vacuum before the table has doubled.
ALTER TABLE delivery SET (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);
