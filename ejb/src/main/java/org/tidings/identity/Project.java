package org.tidings.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A tenant's share of a region; the service runs in one region, so each tenant has one. */
@Entity
@Table(name = "project")
class Project {
    @Id
    @Column(name = "project_id")
    private String id;

    @Column(name = "domain_id")
    private String domainId;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Project() {}

    Project(String id, String domainId, String name, Instant now) {
        this.id = id;
        this.domainId = domainId;
        this.name = name;
        this.createdAt = now;
    }

    ProjectView view() {
        return new ProjectView(id, name, domainId, createdAt);
    }
}
