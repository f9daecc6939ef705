package org.tidings.web.ops;

import static org.tidings.shared.CommonError.invalid;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.settings.Shape;
import org.tidings.shared.time.BusinessClock;
import org.tidings.web.http.Permits;

/** Moves the business's time; only in the development shape. */
@Path("/ops/v1/clock")
@Tag(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    @Inject
    private BusinessClock clock;

    @POST
    @Permits(Permission.OPERATE)
    @Operation(operationId = "MoveClock", summary = "Set how far the business's time is from the system's")
    public ClockView move(@NotNull @Valid Move body) {
        if (!Shape.read(SettingsReader.ofServer()).isDevelopment()) {
            throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
        }
        clock.moveTo(offset(body.offset()));
        return new ClockView(clock.offset().toString(), clock.instant().toString());
    }

    private static Duration offset(String text) {
        try {
            Duration offset = Duration.parse(text);
            if (offset.abs().compareTo(FARTHEST) > 0) {
                throw invalid("offset", "must be within " + FARTHEST.toDays() + " days");
            }
            return offset;
        } catch (DateTimeParseException | ArithmeticException problem) {
            throw invalid("offset", "must be a duration such as P31D or PT73H");
        }
    }

    /** How far the time shall be moved, in ISO form. */
    public record Move(@NotNull @Size(max = 40) String offset) {}

    /** The time as it is now for the business. */
    public record ClockView(String offset, String now) {}
}
