package org.tidings.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.huaweicloud.sdk.koomessage.v1.model.MsgContent;
import com.huaweicloud.sdk.koomessage.v1.model.SendAimBatchMessagesResponse;
import com.huaweicloud.sdk.koomessage.v1.model.SmsDetailResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Short messages from the shop to the handset, and who gets none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShortMessageJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SENDERS = 8;
    private static final String ACCEPTED = "000000";

    private final TidingsServer server;
    private final Carrier carrier;

    /** On the server with this database. */
    ShortMessageJourney(String database) {
        this.server = SharedServer.ofJourneys(database);
        this.carrier = Carrier.of(server);
    }

    @AfterAll
    void nothingShouldHaveGoneWrong() {
        assertThat(server.errorsLogged()).isEmpty();
    }

    @Test
    void shopShouldReachItsCustomers() {
        SmsShop shop = SmsShop.opened(server, "reach");
        String signature = shop.signsNotices("云上商城");
        String template = shop.words(signature);

        SendAimBatchMessagesResponse sent =
                shop.writes(template, List.of("13310000001", "+8613310000002", "8613310000001"));

        assertThat(sent.getStatus()).isEqualTo("Success");
        assertThat(sent.getResult())
                .extracting(SmsDetailResponse::getTo)
                .containsExactly("+8613310000001", "+8613310000002", "+8613310000001");
        assertThat(sent.getResult())
                .extracting(SmsDetailResponse::getSendStatus)
                .containsExactly(ACCEPTED, ACCEPTED, "E200041");
        assertThat(sent.getResult()).allSatisfy(one -> {
            assertThat(one.getChannelNum()).isEqualTo(shop.channelOf(signature));
            assertThat(one.getCreateTime()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        });
        assertThat(submits(sent.getTaskId(), 2))
                .extracting(Carrier.Submit::mobile)
                .containsExactlyInAnyOrder("13310000001", "13310000002");
        assertThat(submits(sent.getTaskId(), 2)).allSatisfy(submit -> {
            assertThat(submit.text()).isEqualTo("【云上商城】尊敬的王先生,详情请看 km2n.cn/YeYrjsGm 谢谢");
            assertThat(submit.segments()).isEqualTo(1);
        });
    }

    @Test
    void sameTextShouldReachANumberOnceHoweverItIsWritten() {
        SmsShop shop = SmsShop.opened(server, "different");
        String signature = shop.signsNotices("各不相同");
        String one = shop.words(signature, "您好${2},请看 ${1} 一");
        String two = shop.words(signature, "您好${2},请看 ${1} 二");

        var sent = shop.writesDifferently(
                shop.channelOf(signature),
                List.of(
                        content(one, "13320000001", "13320000002"),
                        content(two, "13320000001"),
                        content(one, "13320000002", "13320000003")));

        assertThat(sent.getResult())
                .extracting(SmsDetailResponse::getSendStatus)
                .containsExactly(ACCEPTED, ACCEPTED, ACCEPTED, "E200041", ACCEPTED);
        assertThat(submits(sent.getTaskId(), 4))
                .extracting(submit ->
                        submit.mobile() + submit.text().charAt(submit.text().length() - 1))
                .containsExactlyInAnyOrder("13320000001一", "13320000002一", "13320000001二", "13320000003一");
    }

    @Test
    void parallelSendersShouldReachEachNumberAsOftenAsAllowed() throws Exception {
        List<String> numbers = numbers("13330", 30);
        List<SmsShop> shops = List.of(SmsShop.opened(server, "limit-a"), SmsShop.opened(server, "limit-b"));
        List<String> templates =
                shops.stream().map(shop -> shop.words(shop.signsNotices("限频"))).toList();
        List<Callable<List<SmsDetailResponse>>> work = IntStream.range(0, SENDERS)
                .<Callable<List<SmsDetailResponse>>>mapToObj(sender -> () -> {
                    SmsShop shop = shops.get(sender % 2);
                    Random order = new Random(sender);
                    List<SmsDetailResponse> told = new ArrayList<>();
                    for (int round = 0; round < 3; round++) {
                        List<String> mixed = new ArrayList<>(numbers);
                        Collections.shuffle(mixed, order);
                        told.addAll(
                                shop.writes(templates.get(sender % 2), mixed).getResult());
                    }
                    return told;
                })
                .toList();

        List<SmsDetailResponse> told = inParallel(work);

        Map<String, Long> accepted = told.stream()
                .filter(one -> one.getSendStatus().equals(ACCEPTED))
                .collect(groupingBy(one -> one.getTo().substring(3), counting()));
        assertThat(told).hasSize(SENDERS * 3 * numbers.size());
        assertThat(told).extracting(SmsDetailResponse::getSendStatus).containsOnly(ACCEPTED, "MILIMIT");
        assertThat(told).extracting(SmsDetailResponse::getMsgId).doesNotHaveDuplicates();
        assertThat(accepted)
                .hasSize(numbers.size())
                .allSatisfy((number, times) -> assertThat(times).isEqualTo(2));
        await("two messages to each")
                .atMost(PATIENCE)
                .until(() -> submitsTo(numbers).size() == 2 * numbers.size());
        assertThat(submitsTo(numbers)).extracting(Carrier.Submit::delivery).doesNotHaveDuplicates();
    }

    @Test
    void whoAnswersThatHeWantsNoMoreShouldGetNoMore() throws Exception {
        List<String> tired = List.of("13340000001");
        SmsShop shop = SmsShop.opened(server, "tiresome");
        String template = shop.words(shop.signsNotices("打扰一下"));
        String other = shop.words(shop.signsNotices("另一签名"));
        submits(shop.writes(template, tired).getTaskId(), 1);

        Operator.of(server).letsReply(tired.get(0), " r ");
        List<String> told = inParallel(Collections.nCopies(SENDERS, () -> shop.statuses(template, tired)));

        assertThat(told).hasSize(SENDERS).containsOnly("MBBLACK");
        assertThat(shop.statuses(other, tired)).containsExactly(ACCEPTED);
        await("the other signature's")
                .atMost(PATIENCE)
                .until(() -> submitsTo(tired).size() == 2);
        assertThat(submitsTo(tired))
                .extracting(submit -> submit.text().substring(0, 6))
                .containsExactly("【打扰一下】", "【另一签名】");
    }

    @Test
    void handsetsAnswerShouldUnsubscribe() {
        List<String> tired = List.of("13340009006");
        SmsShop shop = SmsShop.opened(server, "answered");
        String template = shop.words(shop.signsNotices("回复退订"));
        submits(shop.writes(template, tired).getTaskId(), 1);

        await("the answer")
                .atMost(PATIENCE)
                .until(() -> shop.statuses(template, tired).equals(List.of("MBBLACK")));
    }

    @Test
    void repeatShouldBeAnsweredAndNotSent() throws Exception {
        SmsShop shop = SmsShop.opened(server, "repeat");
        String body = SmsShop.body(shop.words(shop.signsNotices("重复请求")), List.of("13350000001", "13350000001"));

        Answer first = shop.writesOnce("once", body).expecting(200);
        List<Callable<List<Answer>>> work = Collections.nCopies(
                SENDERS, () -> List.of(shop.writesOnce("at-once", body.replace("13350000001", "13350000002"))));
        List<Answer> atOnce = inParallel(work);

        assertThat(shop.writesOnce("once", body).expecting(200).body()).isEqualTo(first.body());
        shop.writesOnce("once", body.replace("13350000001", "13350000003")).expecting(422);
        assertThat(atOnce).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(atOnce.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(first.json().path("result").path(1).path("send_status").asText())
                .isEqualTo("E200041");
        List<String> numbers = List.of("13350000001", "13350000002", "13350000003");
        await("the messages").atMost(PATIENCE).until(() -> submitsTo(numbers).size() == 2);
    }

    @Test
    void messagesShouldOutliveTheServer() {
        SmsShop shop = SmsShop.opened(server, "restart");
        String template = shop.words(shop.signsNotices("重新启动"));
        Operator.of(server).pauses("loopback");
        SendAimBatchMessagesResponse sent = shop.writes(template, numbers("13360", 500));

        server.kill();
        server.start();

        assertThat(carrier.submitsOf(sent.getTaskId())).isEmpty();
        Operator.of(server).resumes("loopback");
        assertThat(submits(sent.getTaskId(), 500)).hasSize(500);
    }

    @Test
    void unsubscribedWhileWaitingShouldNotBeWrittenTo() {
        SmsShop shop = SmsShop.opened(server, "late-answer");
        String template = shop.words(shop.signsNotices("迟到退订"));
        String first = shop.writes(template, List.of("13370000001")).getTaskId();
        submits(first, 1);
        Operator operator = Operator.of(server);
        operator.pauses("loopback");
        String second =
                shop.writes(template, List.of("13370000001", "13370000002")).getTaskId();

        operator.letsReply("13370000001", " td ");
        operator.resumes("loopback");

        assertThat(submits(second, 1)).extracting(Carrier.Submit::mobile).containsExactly("13370000002");
    }

    @Test
    void anothersTemplateAndChannelShouldNotBeThere() {
        SmsShop owner = SmsShop.opened(server, "owner");
        String signature = owner.signsNotices("别人家的");
        String template = owner.words(signature);
        SmsShop stranger = SmsShop.opened(server, "stranger");
        String strangers = stranger.words(stranger.signsNotices("自己家的"));

        Answer unknown = stranger.writesOnce("a", SmsShop.body("1", List.of("13380000001")));
        Answer anothers = stranger.writesOnce("b", SmsShop.body(template, List.of("13380000001")));
        Answer channel = stranger.writesOnce(
                "c",
                SmsShop.body(strangers, List.of("13380000001"))
                        .replace("{", "{\"channel_num\":\"" + owner.channelOf(signature) + "\","));

        assertThat(anothers.expecting(400).body())
                .isEqualTo(unknown.expecting(400).body());
        assertThat(unknown.json().path("error_code").asText()).isEqualTo("KM.00001135");
        assertThat(channel.expecting(400).json().path("error_code").asText()).isEqualTo("E200019");
        String reader = stranger.tenant().tokenOfNewUser(server, "sms-reader", "KooMessage ReadOnlyAccess");
        Stream.of("/v1/aim/sms/messages", "/v1/aim/sms/diff-messages")
                .forEach(path ->
                        Http.post(server.uri(path), "{}").token(reader).send().expecting(403));
    }

    private List<Carrier.Submit> submits(String task, int expected) {
        await("the submits of " + task)
                .atMost(PATIENCE)
                .until(() -> carrier.submitsOf(task).size() >= expected);
        return carrier.submitsOf(task);
    }

    private List<Carrier.Submit> submitsTo(List<String> numbers) {
        Set<String> wanted = Set.copyOf(numbers);
        return carrier.submits().stream()
                .filter(submit -> wanted.contains(submit.mobile()))
                .toList();
    }

    private static MsgContent content(String template, String... numbers) {
        return new MsgContent()
                .withTemplateId(template)
                .withTemplateParams(SmsShop.VALUES)
                .withTo(List.of(numbers));
    }

    private static List<String> numbers(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "%06d".formatted(i))
                .toList();
    }

    private static <T> List<T> inParallel(List<Callable<List<T>>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        List<T> all = new ArrayList<>();
        for (Future<List<T>> one : threads.invokeAll(work)) {
            all.addAll(one.get());
        }
        threads.shutdown();
        return all;
    }
}
