-- An operator's disabling stands beside the tenant's own: neither undoes the other.
ALTER TABLE aim_template ADD COLUMN operator_disabled_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE aim_template ADD COLUMN operator_disabled_reason VARCHAR(1024);
UPDATE aim_template SET operator_disabled_at = disabled_at, operator_disabled_reason = disabled_reason
    WHERE disabled_by = 'OPERATOR';
UPDATE aim_template SET disabled_at = NULL, disabled_reason = NULL WHERE disabled_by = 'OPERATOR';
ALTER TABLE aim_template DROP COLUMN disabled_by;
