-- Whether an app is suspended because its reviewer did not want it: then its tenant may change it and is reviewed again.
ALTER TABLE sms_app ADD COLUMN rejected BOOLEAN DEFAULT FALSE NOT NULL;
