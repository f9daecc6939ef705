CREATE INDEX delivery_scheduled ON delivery (state, not_before);
