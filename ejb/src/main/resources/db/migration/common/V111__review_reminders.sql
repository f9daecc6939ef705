-- What a tenant said when it asked for haste.
ALTER TABLE review ADD COLUMN urge_text VARCHAR(128);
