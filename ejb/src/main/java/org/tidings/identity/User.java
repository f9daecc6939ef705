package org.tidings.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** A person or program of a tenant. */
@Entity
@Table(name = "tenant_user")
class User {
    @Id
    @Column(name = "user_id")
    private String id;

    @Column(name = "domain_id")
    private String domainId;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    protected User() {}

    User(String id, String domainId, NewUser made, String passwordHash, Instant now) {
        this.id = id;
        this.domainId = domainId;
        this.name = made.name();
        this.passwordHash = passwordHash;
        this.roles = Roles.format(made.roles());
        this.enabled = true;
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    boolean belongsTo(String domain) {
        return domainId.equals(domain);
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    Set<Role> roles() {
        return Roles.parse(roles);
    }

    UserView view() {
        return new UserView(id, name, roles(), enabled, createdAt);
    }
}
