package org.tidings.aim.material;

/**
 * The two names of a material that was made.
 *
 * @param resourceId what cards call it by
 */
public record UploadedMaterial(String materialId, String resourceId) {
    String answer() {
        return materialId + " " + resourceId;
    }

    static UploadedMaterial ofAnswer(String answer) {
        int space = answer.indexOf(' ');
        return new UploadedMaterial(answer.substring(0, space), answer.substring(space + 1));
    }
}
