-- What may not go out yet is in the state SCHEDULED, until then.
ALTER TABLE delivery ADD COLUMN not_before TIMESTAMP(6) WITH TIME ZONE;
