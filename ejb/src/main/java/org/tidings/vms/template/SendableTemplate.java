package org.tidings.vms.template;

import java.util.List;
import java.util.Set;
import org.tidings.shared.Carrier;

/**
 * A template that may be sent right now.
 *
 * @param domainId the tenant whose template it is: another one than the sender's when it is published to all
 * @param signature without its brackets
 * @param variables in the order of their numbers, which is the order of the values in a send
 * @param carriers who approved it; never empty
 */
public record SendableTemplate(
        String id,
        String name,
        String domainId,
        String signature,
        String title,
        List<Variable> variables,
        Set<Carrier> carriers) {
    public SendableTemplate {
        variables = List.copyOf(variables);
        carriers = Set.copyOf(carriers);
    }
}
