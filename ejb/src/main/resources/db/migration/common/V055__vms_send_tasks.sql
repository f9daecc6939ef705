CREATE SEQUENCE vms_send_task_seq START WITH 45000001 INCREMENT BY 50;

CREATE TABLE vms_send_task (
    id               BIGINT       PRIMARY KEY,
    domain_id        VARCHAR(32)  NOT NULL,
    task_name        VARCHAR(32)  NOT NULL,
    template_id      VARCHAR(9)   NOT NULL,
    template_name    VARCHAR(100) NOT NULL,
    operator         VARCHAR(64)  NOT NULL,
    exdata           VARCHAR(256),
    state            VARCHAR(20)  NOT NULL,
    total_count      INTEGER      NOT NULL,
    success_count    INTEGER      NOT NULL,
    failed_count     INTEGER      NOT NULL,
    timeout_count    INTEGER      NOT NULL,
    -- failed before any carrier saw them, because the template had been withdrawn
    unsendable_count INTEGER      NOT NULL,
    validity_hours   INTEGER      NOT NULL,
    created_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    send_time        TIMESTAMP(6) WITH TIME ZONE,
    -- how many numbers its one resend has; 0 while there was none
    resent_count     INTEGER      NOT NULL
);
CREATE INDEX vms_send_task_list ON vms_send_task (domain_id, created_at, id);
CREATE INDEX vms_send_task_template ON vms_send_task (template_id);

-- The values that a group of a task's numbers gets, a JSON array in the order of the template's placeholders.
CREATE TABLE vms_send_content (
    task_id     BIGINT     NOT NULL,
    content_no  INTEGER    NOT NULL,
    template_id VARCHAR(9) NOT NULL,
    content     TEXT       NOT NULL,
    PRIMARY KEY (task_id, content_no)
);
