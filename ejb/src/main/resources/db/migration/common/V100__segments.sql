-- How many short messages a delivery makes, which is what it is charged by, and how many the carrier acknowledges each for
-- itself: 1, or as many as there are segments.
ALTER TABLE delivery ADD COLUMN segments SMALLINT DEFAULT 1 NOT NULL;
ALTER TABLE delivery ADD COLUMN parts SMALLINT DEFAULT 1 NOT NULL;
-- The channel number that it was sent from; a reply is addressed to it.
ALTER TABLE delivery ADD COLUMN sender VARCHAR(21);

-- The segments of deliveries whose carrier gives each its own id and receipt. A delivery of one part has none.
CREATE TABLE delivery_segment (
    delivery_id        BIGINT      NOT NULL,
    sequence           SMALLINT    NOT NULL,
    carrier_message_id VARCHAR(64) NOT NULL,
    -- the final word of its receipt
    code               VARCHAR(16),
    received_at        TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (delivery_id, sequence)
);
CREATE INDEX delivery_segment_receipt ON delivery_segment (carrier_message_id);

-- A piece of a long reply whose other pieces have not come yet.
CREATE TABLE inbound_part (
    channel     VARCHAR(40)  NOT NULL,
    mobile      VARCHAR(21)  NOT NULL,
    recipient   VARCHAR(21)  NOT NULL,
    reference   INTEGER      NOT NULL,
    total       SMALLINT     NOT NULL,
    sequence    SMALLINT     NOT NULL,
    content     VARCHAR(300) NOT NULL,
    received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (channel, mobile, recipient, reference, total, sequence)
);

-- Which number was answered, where the channel has any.
ALTER TABLE inbound_message ADD COLUMN recipient VARCHAR(21);

-- When a channel with a rate may submit next, in microseconds of the database's time: all nodes take their turns here.
CREATE TABLE channel_turn (
    name    VARCHAR(40) PRIMARY KEY,
    next_at BIGINT NOT NULL
);
