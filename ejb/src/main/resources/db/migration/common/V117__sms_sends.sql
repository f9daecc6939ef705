-- Far above the numbers of the basic edition's tasks, which share the deliveries' table.
CREATE SEQUENCE sms_send_task_seq START WITH 6000000001 INCREMENT BY 50;

-- A request to send short messages. Text columns hold twice the characters allowed, since a character may take two units.
CREATE TABLE sms_send_task (
    id         BIGINT       PRIMARY KEY,
    domain_id  VARCHAR(32)  NOT NULL,
    task_name  VARCHAR(60)  NOT NULL,
    operator   VARCHAR(64)  NOT NULL,
    extend     VARCHAR(256),
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What some of a task's numbers get, composed when the request came. Its signature may be gone when the replies come.
CREATE TABLE sms_send_text (
    task_id      BIGINT        NOT NULL,
    text_no      INTEGER       NOT NULL,
    domain_id    VARCHAR(32)   NOT NULL,
    template_id  VARCHAR(32)   NOT NULL,
    signature    VARCHAR(40)   NOT NULL,
    type         VARCHAR(14)   NOT NULL,
    channel_num  VARCHAR(21)   NOT NULL,
    body         VARCHAR(4000) NOT NULL,
    PRIMARY KEY (task_id, text_no)
);
