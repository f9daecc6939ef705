package org.tidings.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A customer of the platform, or the platform's own staff: what the wire calls a domain. */
@Entity
@Table(name = "tenant")
class Tenant {
    @Id
    @Column(name = "domain_id")
    private String id;

    private String name;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tenant() {}

    Tenant(String id, String name, Instant now) {
        this.id = id;
        this.name = name;
        this.enabled = true;
        this.createdAt = now;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    TenantView view() {
        return new TenantView(id, name, enabled, createdAt);
    }
}
