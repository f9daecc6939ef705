package org.tidings.vms.send;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.vms.template.SendableTemplate;

/** A request to send a template to numbers. Its counters are written by {@link SendTaskProgress} alone, set-based. */
@Entity
@Table(name = "vms_send_task")
class SendTask {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vms_send_task_seq")
    @SequenceGenerator(
            name = "vms_send_task_seq",
            sequenceName = "vms_send_task_seq",
            initialValue = 45_000_001,
            allocationSize = 50)
    private long id;

    @Column(name = "domain_id", updatable = false)
    private String domainId;

    @Column(name = "task_name", updatable = false)
    private String taskName;

    @Column(name = "template_id", updatable = false)
    private String templateId;

    @Column(name = "template_name", updatable = false)
    private String templateName;

    @Column(updatable = false)
    private String operator;

    @Column(updatable = false)
    private @Nullable String exdata;

    @Enumerated(EnumType.STRING)
    private SendTaskState state;

    @Column(name = "total_count")
    private int totalCount;

    @Column(name = "success_count")
    private int successCount;

    @Column(name = "failed_count")
    private int failedCount;

    @Column(name = "timeout_count")
    private int timeoutCount;

    @Column(name = "unsendable_count")
    private int unsendableCount;

    @Column(name = "resent_count")
    private int resentCount;

    @Column(name = "validity_hours", updatable = false)
    private int validityHours;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "send_time")
    private @Nullable Instant sendTime;

    protected SendTask() {}

    SendTask(Caller caller, SendableTemplate template, CreateSendTask command, int numbers, Instant now) {
        this.domainId = caller.domainId();
        this.operator = caller.userName();
        this.taskName = command.taskName();
        this.templateId = template.id();
        this.templateName = template.name();
        this.exdata = command.exdata().orElse(null);
        this.state = SendTaskState.SUBMIT_SUCCESS;
        this.totalCount = numbers;
        this.validityHours = (int) command.validity().toHours();
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    Duration validity() {
        return Duration.ofHours(validityHours);
    }

    SendTaskView view() {
        return new SendTaskView(
                Long.toString(id),
                taskName,
                templateId,
                templateName,
                state,
                operator,
                Optional.ofNullable(exdata),
                new SendTaskView.Counts(totalCount, successCount, failedCount, timeoutCount),
                createdAt,
                Optional.ofNullable(sendTime));
    }
}
