package org.tidings.identity;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The projects of the caller's tenant. */
@Stateless
public class Projects {
    @PersistenceContext
    private EntityManager entities;

    /** The caller's projects, or the one of this name. */
    public List<ProjectView> list(Caller caller, Optional<String> name) {
        return entities.createQuery(
                        "SELECT p FROM Project p WHERE p.domainId = :domain ORDER BY p.createdAt, p.id", Project.class)
                .setParameter("domain", caller.domainId())
                .getResultStream()
                .map(Project::view)
                .filter(project -> name.isEmpty() || project.name().equals(name.get()))
                .toList();
    }
}
