package org.tidings.aim.material;

import org.tidings.shared.ErrorCode;

/** Why a material is not taken, or not let go. */
public enum MaterialError implements ErrorCode {
    FILE_URL_TOO_LONG("KM.80020017", 400, "File URL is too long"),
    NOT_HTTP("KM.80020018", 400, "File URL must be http or https"),
    THUMBNAIL_TOO_LARGE("KM.80020019", 400, "Thumbnail is larger than 100 KB"),
    VIDEO_TOO_LARGE("KM.80020020", 400, "Video is too large"),
    NOT_A_PICTURE("KM.80020021", 400, "Picture must be png, jpg or jpeg"),
    NOT_A_VIDEO("KM.80020022", 400, "Video must be mp4"),
    PICTURE_TOO_LARGE("KM.91080001", 400, "Picture is larger than 2 MB"),
    SPACE_FULL("KM.91080002", 400, "Material space is full"),
    IN_USE("KM.91080003", 400, "Material is used by a template"),
    IS_COVER("KM.91080004", 400, "Thumbnail is the video's cover"),
    NOT_FOUND("KM.91080005", 400, "No such material"),
    VIDEO_GONE("KM.91080006", 400, "The thumbnail's video is gone"),
    TOO_MANY_THUMBNAILS("KM.91080007", 400, "Video has too many thumbnails");

    private final Facts facts;

    MaterialError(String code, int status, String text) {
        this.facts = new Facts(code, status, text);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
