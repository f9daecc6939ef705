package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgTemplateRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.RealPostgres;
import org.tidings.server.TidingsServer;

/** Somebody deletes a signature while others make templates for it: no template outlives it. */
class SmsTemplateRaceIT {
    private static final int ROUNDS = 12;
    private static final int MAKERS = 6;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void noTemplateShouldOutliveItsSignature(String database) throws Exception {
        if (database.equals("postgresql")) {
            try (RealPostgres postgres = RealPostgres.start()) {
                compete(TidingsServer.named("template-race-postgres").on(postgres));
            }
        } else {
            compete(TidingsServer.named("template-race"));
        }
    }

    private static void compete(TidingsServer.Builder plan) throws Exception {
        try (TidingsServer server = plan.start()) {
            SmsMaker maker = SmsMaker.of(server, Tenant.opened(server, "race"));
            String app = maker.brand().makesApp("race");
            ExecutorService threads = Executors.newFixedThreadPool(MAKERS + 1);
            for (int round = 0; round < ROUNDS; round++) {
                String signature = maker.makesSignature(app, "竞争" + round);
                List<Callable<Object>> all = new ArrayList<>();
                IntStream.range(0, MAKERS)
                        .forEach(i -> all.add(() -> attempt(() -> maker.makesTemplate(signature, "race-" + i))));
                all.add(() -> attempt(() -> maker.brand().deletes(signature)));

                for (Future<Object> each : threads.invokeAll(all)) {
                    each.get();
                }

                assertThat(maker.templates(new ListAimMsgTemplateRequest())).isEmpty();
            }
            threads.shutdown();
            assertThat(server.errorsLogged()).isEmpty();
        }
    }

    private static Object attempt(Runnable work) {
        try {
            work.run();
        } catch (ClientRequestException tooLate) {
            assertThat(tooLate.getErrorCode()).isEqualTo("KM.80000002");
        }
        return work;
    }
}
