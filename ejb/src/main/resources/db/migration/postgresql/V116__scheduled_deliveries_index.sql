CREATE INDEX delivery_scheduled ON delivery (not_before) WHERE state = 'SCHEDULED';
