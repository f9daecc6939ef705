-- Pictures, videos and the thumbnails of videos. Text columns hold twice the characters allowed, since a character may
-- take two units. The number is what cards call the resource by.
CREATE SEQUENCE aim_material_seq START WITH 685850882 INCREMENT BY 1;

CREATE TABLE aim_material (
    id           BIGINT       PRIMARY KEY,
    material_id  VARCHAR(36)  NOT NULL UNIQUE,
    domain_id    VARCHAR(32)  NOT NULL,
    kind         VARCHAR(16)  NOT NULL,
    -- LIVE, BINNED (in the recycle bin), PURGING (its object may be gone). A thumbnail goes where its video goes.
    state        VARCHAR(16)  NOT NULL,
    -- of a thumbnail: the video. There is no foreign key, because the cover's row comes before its video's.
    video_id     BIGINT,
    -- of a video: its primary thumbnail, of which there is exactly one
    cover_id     BIGINT,
    -- a cover that the server made
    automatic    BOOLEAN      NOT NULL,
    file_name    VARCHAR(400) NOT NULL,
    description  VARCHAR(100),
    ratio        VARCHAR(32),
    width        INTEGER      NOT NULL,
    height       INTEGER      NOT NULL,
    content_type VARCHAR(16)  NOT NULL,
    object_key   VARCHAR(200) NOT NULL UNIQUE,
    size_bytes   BIGINT       NOT NULL,
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    binned_at    TIMESTAMP(6) WITH TIME ZONE,
    -- PERSON or IDLE
    binned_for   VARCHAR(8),
    CONSTRAINT aim_material_of_video UNIQUE (id, video_id),
    CONSTRAINT aim_material_cover FOREIGN KEY (cover_id, id) REFERENCES aim_material (id, video_id),
    CONSTRAINT aim_material_video_has_cover CHECK ((kind = 'VIDEO') = (cover_id IS NOT NULL)),
    CONSTRAINT aim_material_thumbnail_has_video CHECK ((kind = 'THUMBNAIL') = (video_id IS NOT NULL))
);
CREATE INDEX aim_material_list ON aim_material (domain_id, kind, state, id);
CREATE INDEX aim_material_thumbnails ON aim_material (video_id);
CREATE INDEX aim_material_state ON aim_material (state, id);
CREATE INDEX aim_material_covers ON aim_material (cover_id, id);

-- Which templates show a material, until they are deleted.
CREATE TABLE aim_material_use (
    template_id VARCHAR(64) NOT NULL,
    material_id BIGINT      NOT NULL REFERENCES aim_material (id),
    domain_id   VARCHAR(32) NOT NULL,
    PRIMARY KEY (template_id, material_id)
);
CREATE INDEX aim_material_use_material ON aim_material_use (material_id);

-- What the materials of a tenant weigh, recycle bin included.
CREATE TABLE aim_space (
    domain_id  VARCHAR(32) PRIMARY KEY,
    used_bytes BIGINT      NOT NULL
);
