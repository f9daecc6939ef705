package org.tidings.aim.template;

/**
 * What is filled in when a card is sent.
 *
 * @param name as it stands in texts and addresses, such as {@code ${param1}}
 * @param example a value as it will be, which reviewers see
 */
public record CardParameter(String name, Type type, String example) {
    /** The name without its dollar sign and braces. */
    public String bareName() {
        return name.substring(2, name.length() - 1);
    }

    /** What values it takes, with the numbers and names that the wire has. */
    public enum Type {
        TEXT(1, "string"),
        NUMBER(2, "integer");

        private final int number;
        private final String wireName;

        Type(int number, String wireName) {
            this.number = number;
            this.wireName = wireName;
        }

        /** The type of a number on the wire: whatever is not said to be a number is text. */
        public static Type ofNumber(int number) {
            return number == NUMBER.number ? NUMBER : TEXT;
        }

        public String wireName() {
            return wireName;
        }
    }
}
