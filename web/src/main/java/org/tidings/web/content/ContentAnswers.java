package org.tidings.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.storage.ByteRange;
import org.tidings.storage.LinkedContent;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.OpenObject;
import org.tidings.web.http.RequestedRange;

/** Answers with content, or the part of it that the request wants. */
@ApplicationScoped
public class ContentAnswers {
    private static final String RANGES = "bytes";

    @Inject
    private ObjectStore objects;

    /** The answer to a request for the content: 200, 206, 304 or 416; refuses where the object is gone. */
    Response to(LinkedContent content, Request request, HttpHeaders headers) throws IOException {
        long size = objects.size(content.key()).orElseThrow(ContentAnswers::gone);
        EntityTag tag = new EntityTag(Validator.of(content.key(), size));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return guarded(unchanged, content).build();
        }
        try {
            Optional<ByteRange> range = range(headers, tag, size);
            ResponseBuilder answer = part(content, size, range).tag(tag);
            boolean wantsBytes = !request.getMethod().equals("HEAD");
            return guarded(wantsBytes ? answer.entity(bytes(content, range)) : answer, content)
                    .build();
        } catch (RequestedRange.Unsatisfiable nothingThere) {
            return guarded(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE), content)
                    .header("Content-Range", RANGES + " */" + size)
                    .build();
        }
    }

    /** A part of what was there before is no part of what is there now. */
    private static Optional<ByteRange> range(HttpHeaders headers, EntityTag tag, long size)
            throws RequestedRange.Unsatisfiable {
        String known = headers.getHeaderString("If-Range");
        boolean changed = known != null && !known.strip().equals("\"" + tag.getValue() + "\"");
        return changed ? Optional.empty() : RequestedRange.of(headers.getHeaderString("Range"), size);
    }

    private static ResponseBuilder part(LinkedContent content, long size, Optional<ByteRange> range) {
        ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .type(content.contentType())
                .header("Accept-Ranges", RANGES)
                .header(HttpHeaders.CONTENT_LENGTH, range.map(ByteRange::length).orElse(size));
        range.ifPresent(part -> answer.header("Content-Range", named(part, size)));
        return answer;
    }

    private StreamingOutput bytes(LinkedContent content, Optional<ByteRange> range) throws IOException {
        OpenObject object = (range.isPresent() ? objects.open(content.key(), range.get()) : objects.open(content.key()))
                .orElseThrow(ContentAnswers::gone);
        return output -> {
            try (object) {
                object.content().transferTo(output);
            }
        };
    }

    /** Somebody's bytes are never run as anything, and the address stays with whoever was given it. */
    private static ResponseBuilder guarded(ResponseBuilder answer, LinkedContent content) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(content.fileName()))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "private, max-age=" + content.goodFor().toSeconds());
    }

    /** The name in the two forms of RFC 6266: for old clients, and as it is. */
    static String disposition(String fileName) {
        String ascii = fileName.replaceAll("[^ -~]|[\"\\\\%]", "_");
        String exact = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "inline; filename=\"" + ascii + "\"; filename*=UTF-8''" + exact;
    }

    private static String named(ByteRange part, long size) {
        return RANGES + " " + part.first() + "-" + (part.first() + part.length() - 1) + "/" + size;
    }

    private static ApiException gone() {
        return ApiException.of(CommonError.RESOURCE_NOT_FOUND);
    }
}
