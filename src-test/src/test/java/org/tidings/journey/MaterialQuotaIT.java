package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.ScarceServer;
import org.tidings.server.TidingsServer;

/** Many at once want the last of a space: those that fit get it, and nothing is left of the others. */
class MaterialQuotaIT {
    private static final int UPLOADS = 40;
    private static final int SIZE = 2 << 20;
    private static final int BEFORE = 5;
    private static final long QUOTA = ScarceServer.SPACE_BYTES;
    private static final int FITS = (int) (QUOTA / SIZE) - BEFORE;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void exactlyThoseThatFitShouldSucceed(String database) throws Exception {
        TidingsServer server = ScarceServer.on(database);
        String body = """
                {"file_stream":"%s","resource_type":"image","file_type":"stream","image_rate":"oneToOne","file_name":"a.png"}""".formatted(SampleMedia.stream("image/png", SampleMedia.pictureOfBytes(SIZE)));
        Tenant tenant = Tenant.opened(server, "quota");
        IntStream.range(0, BEFORE).forEach(i -> upload(server, tenant, body).expecting(200));
        ExecutorService threads = Executors.newFixedThreadPool(UPLOADS);

        List<Future<Answer>> answers = IntStream.range(0, UPLOADS)
                .mapToObj(i -> threads.submit(() -> upload(server, tenant, body)))
                .toList();

        int made = 0;
        for (Future<Answer> answer : answers) {
            if (answer.get().status() == 200) {
                made++;
            } else {
                assertThat(answer.get().expecting(400).json().path("error_code").asText())
                        .isEqualTo("KM.91080002");
            }
        }
        threads.shutdown();
        assertThat(made).isEqualTo(FITS);
        Designer designer = Designer.of(server, tenant);
        assertThat(designer.countsMaterials("image")).isEqualTo(BEFORE + FITS);
        assertThat(designer.storage().path("used_bytes").asLong()).isEqualTo(QUOTA);
        assertThat(ObjectFiles.ofMaterials(server, tenant.domainId())).isEqualTo(new ObjectFiles(BEFORE + FITS, QUOTA));
        assertThat(server.errorsLogged()).isEmpty();
    }

    private static Answer upload(TidingsServer server, Tenant tenant, String body) {
        return Http.post(server.uri("/v1/aim/template-materials"), body)
                .token(tenant.token())
                .send();
    }
}
