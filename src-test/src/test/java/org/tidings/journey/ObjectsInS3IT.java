package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.S3Proxy;
import org.tidings.server.TidingsServer;

/** A server that keeps pictures in S3 takes them in and shows them as any other does. */
class ObjectsInS3IT {
    private static final Pattern SOURCE = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final String TEMPLATE = """
        {"tpl_name":"s3","title":"s3","expiration_time":"30","reslist":[
          {"type":"txt","source":"txt","name":"a.txt","content":"【Tidings】Hello","index":"1-1"},
          {"type":"png","source":"file","name":"b.png","content":"%s","index":"1-2"}]}\
        """;

    @Test
    void pictureShouldGoToTheBucketAndComeBack() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 'a', 'b', 'c'};
        try (S3Proxy s3 = S3Proxy.start();
                TidingsServer server = started(s3)) {
            String token = Tokens.ofCustomer(server);
            String id = Http.post(
                            server.uri("/v1/aim-basic/templates"),
                            TEMPLATE.formatted(Base64.getEncoder().encodeToString(picture)))
                    .token(token)
                    .send()
                    .expecting(200)
                    .json()
                    .path("tplid")
                    .asText();
            String preview = Http.get(server.uri("/v1/aim-basic/templates?tpl_id=" + id))
                    .token(token)
                    .send()
                    .expecting(200)
                    .json()
                    .at("/data/templates/0/preview_url")
                    .asText();
            Matcher source = SOURCE.matcher(
                    Http.get(URI.create(preview)).send().expecting(200).body());
            assertThat(source.find()).isTrue();
            String link = source.group(1).replace("&amp;", "&");

            Answer part = Http.get(server.uri(link))
                    .header("Range", "bytes=8-")
                    .send()
                    .expecting(206);

            assertThat(part.body()).isEqualTo("abc");
            assertThat(part.header("Content-Range")).isEqualTo("bytes 8-10/11");
            assertThat(s3.objects()).singleElement().asString().startsWith("vms~");
            assertThat(server.base().resolve("data/tidings/objects")).doesNotExist();
            assertThat(server.errorsLogged()).isEmpty();
        }
    }

    private static TidingsServer started(S3Proxy s3) {
        TidingsServer.Builder server = TidingsServer.named("s3");
        s3.settings().forEach(server::with);
        return server.start();
    }
}
