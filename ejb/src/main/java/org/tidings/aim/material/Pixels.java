package org.tidings.aim.material;

/** How large a picture or a video is, in pixels. */
record Pixels(int width, int height) {
    boolean isTooMany() {
        return width < 1
                || height < 1
                || width > MaterialLimits.SIDE_PIXELS
                || height > MaterialLimits.SIDE_PIXELS
                || (long) width * height > MaterialLimits.PICTURE_PIXELS;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
