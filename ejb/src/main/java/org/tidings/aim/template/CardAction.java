package org.tidings.aim.template;

import java.util.Map;
import java.util.Optional;

/**
 * What a tap does.
 *
 * @param target the address, number, title or text that the action is about
 * @param floorType what opens when an app is missing
 * @param floorUrl the address of that
 * @param details what else an action of its type is made of, by the field's name on the wire, such as {@code address} or
 *     {@code text_button}; any other field is left out
 */
public record CardAction(
        ActionType type,
        String target,
        Optional<FloorType> floorType,
        Optional<String> floorUrl,
        Map<String, String> details) {
    public CardAction {
        details = ActionDemands.of(type).heeded(details);
    }

    /** A field by its name on the wire, where it was given. */
    public Optional<String> detail(String wireName) {
        return Optional.ofNullable(details.get(wireName));
    }
}
