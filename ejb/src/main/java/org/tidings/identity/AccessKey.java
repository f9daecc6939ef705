package org.tidings.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key with which a user's programs sign their requests. The secret is encrypted: checking a signature needs it plain. */
@Entity
@Table(name = "access_key")
class AccessKey {
    @Id
    @Column(name = "access_key")
    private String ak;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    private String secret;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    protected AccessKey() {}

    AccessKey(String ak, User user, String secret, Instant now) {
        this.ak = ak;
        this.user = user;
        this.secret = secret;
        this.enabled = true;
        this.createdAt = now;
    }

    boolean belongsTo(String domain) {
        return user.belongsTo(domain);
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    AccessKeyView view() {
        return new AccessKeyView(ak, user.view().name(), enabled, createdAt);
    }
}
