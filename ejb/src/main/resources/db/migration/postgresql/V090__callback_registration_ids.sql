-- Customers are shown the id of a registration.
ALTER TABLE callback_registration ADD COLUMN id VARCHAR(32);
UPDATE callback_registration SET id = REPLACE(CAST(gen_random_uuid() AS VARCHAR(36)), '-', '');
ALTER TABLE callback_registration ALTER COLUMN id SET NOT NULL;
ALTER TABLE callback_registration ADD CONSTRAINT callback_registration_id UNIQUE (id);
