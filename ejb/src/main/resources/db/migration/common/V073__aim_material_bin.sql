-- A tenant's recycle bin, the newest first.
CREATE INDEX aim_material_bin ON aim_material (domain_id, state, binned_at, id);

-- A cover that was deleted beside its video is where its video is; by itself it does not lie in the recycle bin.
UPDATE aim_material SET state = 'LIVE', binned_at = NULL, binned_for = NULL
WHERE state = 'BINNED' AND kind = 'THUMBNAIL' AND id IN (SELECT cover_id FROM aim_material WHERE cover_id IS NOT NULL);
