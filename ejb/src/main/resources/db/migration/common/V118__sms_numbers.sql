-- Numbers that do not want to be written to; an empty tenant, signature or type stands for any.
CREATE TABLE sms_blacklist (
    mobile     VARCHAR(11) NOT NULL,
    domain_id  VARCHAR(32) NOT NULL,
    signature  VARCHAR(40) NOT NULL,
    type       VARCHAR(14) NOT NULL,
    added_by   VARCHAR(64) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (mobile, domain_id, signature, type)
);

-- When a number was written to within the last 24 hours, by whomever; its row is what the limits are decided on. A time has ten
-- characters, and 300 of either type may stand there: a window of 24 hours is full, and the one before is not yet forgotten.
CREATE TABLE sms_contact (
    mobile    VARCHAR(11)   PRIMARY KEY,
    times     VARCHAR(8000) NOT NULL,
    forget_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
