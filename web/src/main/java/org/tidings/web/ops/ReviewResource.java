package org.tidings.web.ops;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.review.ReviewDetails;
import org.tidings.review.Reviews;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Permits;

/** What waits for an operator's decision. */
@Path("/ops/v1/reviews")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private Reviews reviews;

    @Inject
    @Any
    private Instance<ReviewedSubject> subjects;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListReviews", summary = "Reviews of all tenants, the newest first")
    public ReviewList list(@BeanParam @Valid ReviewQuery query) {
        return ReviewList.of(reviews.list(request.caller(), query.toFilter(), query.toPage()));
    }

    @GET
    @Path("/{review_id}")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ShowReview", summary = "A review with its decisions and its subject")
    public ReviewAnswer show(@PathParam("review_id") String reviewId) {
        return answer(reviews.show(request.caller(), reviewId));
    }

    @POST
    @Path("/{review_id}/approve")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ApproveReview", summary = "Approve for all, or for some carriers or vendors")
    public ReviewAnswer approve(@PathParam("review_id") String reviewId, @Valid @Nullable ApprovalRequest body) {
        return answer(reviews.approve(request.caller(), reviewId, ApprovalRequest.decision(body)));
    }

    @POST
    @Path("/{review_id}/reject")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "RejectReview", summary = "Reject for all, or for some carriers or vendors")
    public ReviewAnswer reject(@PathParam("review_id") String reviewId, @NotNull @Valid RejectionRequest body) {
        return answer(reviews.reject(request.caller(), reviewId, body.toDecision()));
    }

    private ReviewAnswer answer(ReviewDetails details) {
        Optional<Object> subject = subjects.stream()
                .filter(candidate -> candidate.kind() == details.review().kind())
                .findFirst()
                .map(found -> found.show(request.caller(), details.review().subjectId()));
        return ReviewAnswer.of(details, subject);
    }
}
