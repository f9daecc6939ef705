package org.tidings.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.ProjectView;

/** The projects that a caller may use. */
public record ProjectsAnswer(List<Project> projects, Links links) {
    public record Project(
            String id,
            String name,
            String domainId,
            String parentId,
            String description,
            boolean enabled,

            @com.fasterxml.jackson.annotation.JsonProperty("is_domain")
            boolean isDomain,

            Links links) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Links(
            String self, @Nullable String next, @Nullable String previous) {}

    static ProjectsAnswer of(List<ProjectView> projects, String address) {
        return new ProjectsAnswer(
                projects.stream().map(project -> of(project, address)).toList(), new Links(address, null, null));
    }

    private static Project of(ProjectView project, String address) {
        return new Project(
                project.id(),
                project.name(),
                project.domainId(),
                project.domainId(),
                "",
                true,
                false,
                new Links(address + "/" + project.id(), null, null));
    }
}
