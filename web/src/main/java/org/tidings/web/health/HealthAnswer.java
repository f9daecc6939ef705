package org.tidings.web.health;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/** What the checks say, in the form of MicroProfile Health. */
public record HealthAnswer(Status status, List<Check> checks) {
    public record Check(String name, Status status) {}

    static HealthAnswer of(Iterable<HealthCheck> checks) {
        List<Check> said = new ArrayList<>();
        for (HealthCheck check : checks) {
            HealthCheckResponse response = check.call();
            said.add(new Check(response.getName(), response.getStatus()));
        }
        boolean up = said.stream().allMatch(check -> check.status() == Status.UP);
        return new HealthAnswer(up ? Status.UP : Status.DOWN, said);
    }
}
