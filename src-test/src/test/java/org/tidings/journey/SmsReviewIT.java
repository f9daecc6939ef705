package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgAppRequest;
import com.huaweicloud.sdk.koomessage.v1.model.ListAimMsgSignatureRequest;
import com.huaweicloud.sdk.koomessage.v1.model.SmsApp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.ScarceServer;
import org.tidings.server.TidingsServer;

/** A company waits for the operator's word, and many ask at once for what there is only one of. */
class SmsReviewIT {
    private static final int AT_ONCE = 8;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void operatorShouldDecideAndTheDatabaseCount(String database) throws Exception {
        TidingsServer server = ScarceServer.on(database);
        SmsReviewer reviewer = new SmsReviewer(server);
        Brand brand = Brand.of(server, Tenant.opened(server, "brand"));
        List<String> apps = appsShouldBeCountedExactly(brand);
        appsShouldWaitAndBeSuspended(brand, reviewer, apps);
        String signature = signatureShouldBeAskedForOnce(brand, apps.get(0));
        signatureShouldBeUrgedAndRejected(brand, reviewer, signature);
        signatureShouldBeMadeAnewAndApproved(brand, reviewer, apps.get(0), signature);
        numberShouldHaveOneOwner(server, brand, reviewer, signature);
        signatureShouldLeaveItsUseAndComeBack(brand, reviewer, signature);
        whatWaitsShouldGoWithItsSignature(brand, reviewer, apps.get(0));
        rejectedAppShouldBeReviewedAgain(brand, reviewer, apps.get(1));
        noIdShouldReachTheDatabaseUnchecked(server, brand);
        assertThat(server.errorsLogged()).isEmpty();
    }

    private static List<String> appsShouldBeCountedExactly(Brand brand) throws Exception {
        List<String> codes = together(i -> Brand.codeOf(() -> brand.makesApp("app" + i)));

        assertThat(codes).filteredOn(String::isEmpty).hasSize(2);
        assertThat(codes).filteredOn("KM.91100002"::equals).hasSize(AT_ONCE - 2);
        return brand.apps(new ListAimMsgAppRequest()).getResult().stream()
                .map(SmsApp::getAppId)
                .toList();
    }

    private static void appsShouldWaitAndBeSuspended(Brand brand, SmsReviewer reviewer, List<String> apps) {
        String app = apps.get(0);
        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("CREATED");
        assertThat(reviewer.apps(brand.tenant(), "CREATED")).hasSize(2);
        String licence = brand.handsInLicence();
        assertThat(Brand.codeOf(() -> brand.asksFor(Brand.wanted(app, "太早了", licence))))
                .isEqualTo("KM.91100004");
        reviewer.approves("sms_app", app, "{}").expecting(200);
        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("LAUNCHED");

        reviewer.does("/ops/v1/sms/apps/" + app + "/suspend", "{\"reason\":\"spam\"}")
                .expecting(200);

        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("SUSPENDED");
        assertThat(Brand.codeOf(() -> brand.asksFor(Brand.wanted(app, "不行了", licence))))
                .isEqualTo("KM.91100004");
        reviewer.does("/ops/v1/sms/apps/" + app + "/launch", "{}").expecting(200);
        reviewer.does("/ops/v1/sms/apps/" + app + "/launch", "{}").expecting(400);
        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("LAUNCHED");
    }

    private static String signatureShouldBeAskedForOnce(Brand brand, String app) throws Exception {
        String licence = brand.handsInLicence();

        List<String> codes = together(i -> Brand.codeOf(
                () -> brand.asksFor(Brand.wanted(app, "抢着要的", licence).withApplyDesc("request " + i))));

        assertThat(codes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(codes).filteredOn("KM.00001486"::equals).hasSize(AT_ONCE - 1);
        return brand.signatures(new ListAimMsgSignatureRequest())
                .getResult()
                .get(0)
                .getSignatureId();
    }

    private static void signatureShouldBeUrgedAndRejected(Brand brand, SmsReviewer reviewer, String signature) {
        brand.urges(signature, "请快一点").expecting(200);
        Answer hasty = brand.urges(signature, "快").expecting(429);
        assertThat(hasty.header("Retry-After")).isNotEmpty();
        assertThat(brand.signature(signature).getUrgeStatus()).isEqualTo("URGED");
        assertThat(brand.signature(signature).getUrgeDesc()).isEqualTo("请快一点");
        JsonNode review = reviewer.waiting("sms_signature", signature);
        assertThat(review.path("urge_desc").asText()).isEqualTo("请快一点");
        assertThat(review.path("subject").path("signature_name").asText()).isEqualTo("抢着要的");
        assertThat(Brand.codeOf(() -> brand.changes(
                        signature, Brand.wanted(brand.signature(signature).getAppId(), "改名", brand.handsInLicence()))))
                .isEqualTo("KM.91100011");

        reviewer.rejects("sms_signature", signature, "执照不清楚");

        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("REVIEW_NOT_PASS");
        assertThat(brand.signature(signature).getReviewDesc()).isEqualTo("执照不清楚");
        brand.urges(signature, "").expecting(400);
    }

    private static void signatureShouldBeMadeAnewAndApproved(
            Brand brand, SmsReviewer reviewer, String app, String signature) {
        brand.changes(signature, Brand.wanted(app, "改了名字", brand.handsInLicence()));
        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("PENDING_REVIEW");
        assertThat(brand.signature(signature).getReviewDesc()).isNull();

        reviewer.approves("sms_signature", signature, "{}").expecting(200);

        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("PROCESSING");
        assertThat(brand.signature(signature).getChannelNum()).isNull();
        reviewer.givesNumber(signature, "12ab").expecting(400);
        reviewer.givesNumber(signature, "1069001").expecting(200);
        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("REVIEW_PASSED");
        assertThat(brand.signature(signature).getChannelNum()).isEqualTo("1069001");
    }

    private static void numberShouldHaveOneOwner(
            TidingsServer server, Brand brand, SmsReviewer reviewer, String signature) {
        Brand other = Brand.of(server, Tenant.opened(server, "other-brand"));
        String app = other.makesApp("other");
        reviewer.approves("sms_app", app, "{}").expecting(200);
        String theirs = other.asksFor(Brand.wanted(app, "改了名字", other.handsInLicence()));
        assertThat(reviewer.signatures(
                        "status=PENDING_REVIEW&domain_id=" + other.tenant().domainId()))
                .containsExactly(theirs);

        Answer taken = reviewer.approves("sms_signature", theirs, "{\"channel_num\":\"1069001\"}");

        assertThat(taken.expecting(400).json().path("error_code").asText()).isEqualTo("KM.91100015");
        assertThat(other.signature(theirs).getStatus().getValue()).isEqualTo("PENDING_REVIEW");
        reviewer.givesNumber(signature, "1069002").expecting(200);
        // Somebody may still reply to the messages of the first one.
        reviewer.approves("sms_signature", theirs, "{\"channel_num\":\"1069001\"}")
                .expecting(400);
        reviewer.givesNumber(signature, "1069001").expecting(200);
        reviewer.givesNumber(signature, "1069002").expecting(200);
        reviewer.approves("sms_signature", theirs, "{\"channel_num\":\"1069003\"}")
                .expecting(200);
        assertThat(other.signature(theirs).getChannelNum()).isEqualTo("1069003");
        assertThat(brand.signature(signature).getChannelNum()).isEqualTo("1069002");
    }

    private static void signatureShouldLeaveItsUseAndComeBack(Brand brand, SmsReviewer reviewer, String signature) {
        reviewer.does("/ops/v1/sms/signatures/" + signature + "/deactivate", "{\"reason\":\"unused\"}")
                .expecting(200);
        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("TO_BE_ACTIVATED");
        reviewer.givesNumber(signature, "1069002").expecting(400);
        brand.asksAgain(signature);
        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("PENDING_ACTIVATE");
        reviewer.rejects("sms_signature", signature, "not yet");
        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("TO_BE_ACTIVATED");
        brand.asksAgain(signature);

        reviewer.approves("sms_signature", signature, "{}").expecting(200);

        assertThat(brand.signature(signature).getStatus().getValue()).isEqualTo("REVIEW_PASSED");
        assertThat(brand.signature(signature).getChannelNum()).isEqualTo("1069002");
    }

    private static void whatWaitsShouldGoWithItsSignature(Brand brand, SmsReviewer reviewer, String app) {
        String waiting = brand.asksFor(Brand.wanted(app, "不要了", brand.handsInLicence()));
        assertThat(reviewer.waiting(brand.tenant(), "sms_signature")).hasSize(1);

        brand.deletes(waiting);

        assertThat(reviewer.waiting(brand.tenant(), "sms_signature")).isEmpty();
    }

    private static void rejectedAppShouldBeReviewedAgain(Brand brand, SmsReviewer reviewer, String app) {
        reviewer.rejects("sms_app", app, "which company?");
        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("SUSPENDED");
        assertThat(brand.explains(app).path("reason").asText()).isEqualTo("which company?");

        brand.changesApp(app, "a better name", null);

        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("CREATED");
        assertThat(brand.explains(app).has("reason")).isFalse();
        assertThat(reviewer.waiting(brand.tenant(), "sms_app")).hasSize(1);
        reviewer.approves("sms_app", app, "{}").expecting(200);
        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("LAUNCHED");
        brand.changesApp(app, "the best name", null);
        assertThat(brand.app(app).getStatus().getValue()).isEqualTo("LAUNCHED");
        assertThat(reviewer.waiting(brand.tenant(), "sms_app")).isEmpty();
    }

    /** PostgreSQL takes no text with a NUL. */
    private static void noIdShouldReachTheDatabaseUnchecked(TidingsServer server, Brand brand) {
        String token = brand.tenant().token();
        Http.to("DELETE", server.uri("/v1/sms/signatures/a%00b"))
                .token(token)
                .send()
                .expecting(400);
        Http.to("DELETE", server.uri("/v1/sms/templates/a%00b"))
                .token(token)
                .send()
                .expecting(400);
        Http.get(server.uri("/console/api/sms/apps/a%00b")).token(token).send().expecting(404);
        Http.post(server.uri("/console/api/sms/signatures/a%00b/activate"), "{}")
                .token(token)
                .send()
                .expecting(404);
    }

    private static <T> List<T> together(IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> calls = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(() -> call.apply(i)))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> made : calls) {
                answers.add(made.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
