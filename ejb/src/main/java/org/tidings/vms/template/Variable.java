package org.tidings.vms.template;

/**
 * A place in a template that each message fills.
 *
 * @param number 1 to 100
 * @param type the type of the element it stands in, as on the wire: {@code txt}, {@code jpg}, {@code mp3}, {@code mp4} …
 */
public record Variable(int number, String type) {
    /** The placeholder as it stands in the template, such as {@code #p_1#}. */
    public String name() {
        return "#p_" + number + "#";
    }

    /** Whether a text fills it, which is all that a message can bring. */
    public boolean isText() {
        return type.equals("txt");
    }
}
