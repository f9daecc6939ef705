-- What one tenant sees of the list.
CREATE INDEX sms_blacklist_tenant ON sms_blacklist (domain_id, mobile);
