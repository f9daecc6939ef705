package org.tidings.web.ops;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.review.NewWords;
import org.tidings.review.SensitiveWords;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.Permits;

/** Words that nothing a tenant submits may have. */
@Path("/ops/v1/sensitive-words")
@Tag(name = "operator")
@Produces(MediaType.APPLICATION_JSON)
public class SensitiveWordResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SensitiveWords words;

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Permits(Permission.OPERATE)
    @Operation(operationId = "AddSensitiveWords", summary = "Add words, one to a line of UTF-8")
    public Added add(InputStream lines) {
        InputStreamReader text = new InputStreamReader(
                lines, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        return Added.of(words.add(request.caller(), NewWords.read(new BufferedReader(text))));
    }

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListSensitiveWords", summary = "Words in their order")
    public WordList list(@BeanParam @Valid Query query) {
        return WordList.of(words.list(request.caller(), query.beginning(), query.toPage()));
    }

    @DELETE
    @Permits(Permission.OPERATE)
    @Operation(operationId = "RemoveSensitiveWord", summary = "Take a word from the list")
    public WordRemoved remove(@QueryParam("word") @NotNull @Size(min = 1, max = 128) String word) {
        words.remove(request.caller(), word);
        return new WordRemoved(word);
    }

    /** What came of an import: how many words are new, and how many were there already. */
    public record Added(int added, int known) {
        static Added of(SensitiveWords.AddedWords words) {
            return new Added(words.added(), words.known());
        }
    }

    /** A page of words. */
    public record WordList(PageInfo pageInfo, List<String> words) {
        static WordList of(Page<String> page) {
            return new WordList(PageInfo.of(page), page.items());
        }
    }

    /** The word that is not on the list any more. */
    public record WordRemoved(String word) {}

    /** Which words. */
    public static class Query {
        @QueryParam("beginning")
        @Size(max = 128)
        private @Nullable String beginning;

        @QueryParam("offset")
        @DefaultValue("0")
        @Min(0)
        @Max(1000000)
        private int offset;

        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(1000)
        private int limit;

        String beginning() {
            return beginning == null ? "" : beginning;
        }

        PageQuery toPage() {
            return new PageQuery(offset, limit);
        }
    }
}
