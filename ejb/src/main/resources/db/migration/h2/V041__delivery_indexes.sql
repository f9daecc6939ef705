CREATE INDEX delivery_queue ON delivery (state, kind, id);
CREATE INDEX delivery_silent ON delivery (state, submitted_at);
CREATE INDEX delivery_receipt ON delivery (carrier_message_id);
