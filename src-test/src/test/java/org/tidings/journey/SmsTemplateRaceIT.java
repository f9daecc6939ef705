package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgTemplateRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.Http;
import org.tidings.server.ScarceServer;
import org.tidings.server.TidingsServer;

/**
 * Somebody deletes a signature while others make templates for it, change them or ask for it again: nothing of it is left,
 * nor anything that waits for a reviewer. However many make templates at once, there are as many as there may be.
 */
class SmsTemplateRaceIT {
    private static final int ROUNDS = 12;
    private static final int ROUNDS_AT_MOST = 10 * ROUNDS;
    private static final int MAKERS = 6;
    private static final int MOST = ScarceServer.TEMPLATES;
    private static final String NO_SUCH_SIGNATURE = "KM.80000002";
    private static final String NO_SUCH_TEMPLATE = "KM.00001135";
    private static final String TOO_MANY = "KM.91100032";

    private final ExecutorService threads = Executors.newFixedThreadPool(MAKERS);

    @AfterEach
    void stop() {
        threads.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void nothingShouldOutliveItsSignature(String database) throws Exception {
        TidingsServer server = ScarceServer.on(database);
        SmsMaker maker = SmsMaker.of(server, Tenant.opened(server, "race"));
        String app = maker.brand().makesApp("race");
        maker.seesDecided("sms_app", app, "approve", "{}");
        noMoreThanThereMayBe(maker, app);
        deleteAgainstMakersAndChangers(server, maker, app);
        assertThat(server.errorsLogged()).isEmpty();
    }

    private void noMoreThanThereMayBe(SmsMaker maker, String app) throws Exception {
        List<String> signatures = List.of(approved(maker, app, "一号签名", 1), approved(maker, app, "二号签名", 2));

        List<String> codes = together(IntStream.range(0, MAKERS)
                .mapToObj(i -> code(() -> maker.makesTemplate(signatures.get(i % 2), "cap-" + i)))
                .toList());

        assertThat(codes).filteredOn(String::isEmpty).hasSize(MOST);
        assertThat(codes).filteredOn(TOO_MANY::equals).hasSize(MAKERS - MOST);
        signatures.forEach(maker.brand()::deletes);
    }

    private void deleteAgainstMakersAndChangers(TidingsServer server, SmsMaker maker, String app) throws Exception {
        List<String> made = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int round = 0; round < ROUNDS || (round < ROUNDS_AT_MOST && !eachHasWon(made, changed)); round++) {
            String signature = approved(maker, app, "竞争" + round, 10 + round);
            String rejected = maker.makesTemplate(signature, "rejected");
            maker.seesDecided("sms_template", rejected, "reject", "{\"reason\":\"no\"}");
            List<Callable<String>> all = new ArrayList<>();
            all.add(code(() -> maker.changesTemplate(rejected, SmsMaker.wanted(signature, "changed"))));
            IntStream.range(1, MOST).forEach(i -> all.add(code(() -> maker.makesTemplate(signature, "race-" + i))));
            // Now before the makers, now between them.
            all.add(round % all.size(), code(() -> maker.brand().deletes(signature)));

            List<String> codes = together(all);

            int deleter = round % (all.size() - 1);
            assertThat(codes.remove(deleter)).isEmpty();
            changed.add(codes.remove(0));
            made.addAll(codes);
            assertThat(maker.templates(new ListAimMsgTemplateRequest())).isEmpty();
            assertThat(waiting(server, maker.brand().tenant())).isZero();
        }
        assertThat(made).containsOnly("", NO_SUCH_SIGNATURE).contains("", NO_SUCH_SIGNATURE);
        assertThat(changed).contains("").isSubsetOf("", NO_SUCH_TEMPLATE);
    }

    /** Whether the deleter and the others have both come first; who does is luck. */
    private static boolean eachHasWon(List<String> made, List<String> changed) {
        return made.containsAll(List.of("", NO_SUCH_SIGNATURE)) && changed.contains("");
    }

    /** A signature in use, with a number that nobody else has. */
    private static String approved(SmsMaker maker, String app, String name, int number) {
        String signature = maker.makesSignature(app, name);
        maker.seesDecided("sms_signature", signature, "approve", "{\"channel_num\":\"1068%03d\"}".formatted(number));
        return signature;
    }

    private static int waiting(TidingsServer server, Tenant tenant) {
        return Http.get(server.uri("/ops/v1/reviews?state=pending&tenant=" + tenant.domainId()))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json()
                .path("reviews")
                .size();
    }

    private static Callable<String> code(Runnable work) {
        return () -> Brand.codeOf(work);
    }

    private List<String> together(List<Callable<String>> all) throws Exception {
        List<String> codes = new ArrayList<>();
        for (Future<String> each : threads.invokeAll(all)) {
            codes.add(each.get());
        }
        return codes;
    }
}
