package org.tidings.web.ops;

import static org.tidings.shared.CommonError.invalid;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.delivery.CarrierMessage;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.Receipts;
import org.tidings.identity.Permission;
import org.tidings.shared.MobileNumber;
import org.tidings.shared.time.BusinessClock;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** Says what the loopback carrier shall say. */
@Path("/ops/v1/loopback")
@Tag(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LoopbackResource {
    private static final String CHANNEL = "loopback";

    @Inject
    private CurrentRequest request;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Receipts receipts;

    @Inject
    private InboundMessages replies;

    @Inject
    private BusinessClock clock;

    @POST
    @Path("/receipts")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "InjectReceipt", summary = "Give a receipt for the newest delivery to a number")
    public Map<String, String> receipt(@NotNull @Valid Receipt body) {
        List<CarrierMessage> messages = deliveries.newestTo(request.caller(), CHANNEL, number(body.mobile()));
        if (messages.isEmpty()) {
            throw invalid("mobile", "has no delivery over the loopback carrier");
        }
        receipts.record(
                request.caller(),
                messages.stream()
                        .map(one -> new CarrierReceipt(
                                CHANNEL, one.carrierMessageId(), one.mobile(), body.code(), clock.instant()))
                        .toList());
        return Map.of("status", "200");
    }

    @POST
    @Path("/replies")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "InjectReply", summary = "Reply to the newest message that a number got")
    public Map<String, String> reply(@NotNull @Valid Reply body) {
        if (!replies.receive(request.caller(), body.reply(CHANNEL))) {
            throw invalid("mobile", "has no delivery over the loopback carrier");
        }
        return Map.of("status", "200");
    }

    private static String number(String written) {
        return MobileNumber.parse(written)
                .map(MobileNumber::digits)
                .orElseThrow(() -> invalid("mobile", "is no mobile number"));
    }

    /** A receipt to give. */
    public record Receipt(
            @NotNull @Size(max = 20) String mobile,
            @NotNull @Pattern(regexp = "[A-Z0-9:]{1,16}") String code) {}

    /** A reply to give, to the channel number that the message came from when none is named. */
    public record Reply(
            @NotNull @Size(max = 20) String mobile,
            @NotNull @Size(min = 1, max = 1000) String content,
            @Size(max = 21) @Nullable String channelNumber) {
        org.tidings.delivery.Reply reply(String channel) {
            return new org.tidings.delivery.Reply(channel, number(mobile), Optional.ofNullable(channelNumber), content);
        }
    }
}
