package org.tidings.identity;

import java.util.Optional;

/**
 * A password shown in order to get a token.
 *
 * @param projectName the project by name, or empty when it is given by id
 * @param projectId the project by id, or empty when it is given by name
 * @param address whence the request came, for slowing failures down
 */
public record SignIn(
        String domain,
        String user,
        String password,
        Optional<String> projectName,
        Optional<String> projectId,
        String address) {
    @Override
    public String toString() {
        return "SignIn[" + domain + "/" + user + "]";
    }
}
