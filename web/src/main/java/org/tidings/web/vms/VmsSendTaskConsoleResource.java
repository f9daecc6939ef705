package org.tidings.web.vms;

import static org.tidings.shared.CommonError.invalid;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.DeliveryState;
import org.tidings.delivery.DeliveryView;
import org.tidings.identity.Permission;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.vms.send.SendTasks;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.Permits;
import org.tidings.web.http.WireTimes;

/** What the basic edition's console may do with a send task and its API may not. */
@Path("/console/api/vms/send-tasks/{task_id: \\d{1,18}}")
@Tag(name = "console")
@Produces(MediaType.APPLICATION_JSON)
public class VmsSendTaskConsoleResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SendTasks tasks;

    @Inject
    private Deliveries deliveries;

    @POST
    @Path("/resend")
    @Permits(Permission.VMS_CONSOLE)
    @Operation(operationId = "ResendVmsSendTask", summary = "Send the failed and timed-out numbers again, once")
    public Resent resend(@PathParam("task_id") long taskId) {
        return new Resent(Long.toString(taskId), tasks.resend(request.caller(), taskId));
    }

    @GET
    @Path("/deliveries")
    @Permits(Permission.VMS_CONSOLE_READ)
    @Operation(operationId = "ListVmsDeliveries", summary = "The numbers of a task and what became of each")
    public DeliveryList deliveries(
            @PathParam("task_id") long taskId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(500) int limit) {
        tasks.show(request.caller(), taskId);
        Optional<DeliveryState> wanted = Optional.ofNullable(state).map(VmsSendTaskConsoleResource::state);
        return DeliveryList.of(deliveries.ofTask(request.caller(), taskId, wanted, new PageQuery(offset, limit)));
    }

    private static DeliveryState state(String wire) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst()
                .orElseThrow(() -> invalid("state", "is no state of a delivery"));
    }

    /**
     * What a resend is answered.
     *
     * @param numbers how many numbers are sent again
     */
    public record Resent(String taskId, int numbers) {}

    /** A page of deliveries. */
    public record DeliveryList(PageInfo pageInfo, List<Item> deliveries) {
        static DeliveryList of(Page<DeliveryView> page) {
            return new DeliveryList(
                    PageInfo.of(page), page.items().stream().map(Item::of).toList());
        }
    }

    /** One number. */
    public record Item(
            String deliveryId,
            String mobile,
            String state,
            Optional<String> code,
            boolean inDoubt,
            Optional<String> submittedAt,
            Optional<String> finishedAt) {
        static Item of(DeliveryView delivery) {
            return new Item(
                    Long.toString(delivery.id()),
                    delivery.mobile(),
                    delivery.state().name().toLowerCase(Locale.ROOT),
                    delivery.code(),
                    delivery.inDoubt(),
                    delivery.submittedAt().map(WireTimes::utc),
                    delivery.finishedAt().map(WireTimes::utc));
        }
    }
}
