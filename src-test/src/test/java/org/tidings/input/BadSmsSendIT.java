package org.tidings.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.huaweicloud.sdk.koomessage.v1.model.SignatureRequest.SignatureTypeEnum;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tidings.journey.SmsShop;
import org.tidings.journey.Tokens;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Every way to send short messages wrongly has its precise answer, and sends nobody anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadSmsSendIT {
    private static final String ONE = """
            {"template_id":"${usable}","template_params":["km2n.cn/a","b"],"to":["13300000001"]}""";
    private static final String SEVERAL = """
            {"channel_num":"","sms_content":[%s]}""".formatted(ONE);
    private static final String ALIKE = "/v1/aim/sms/messages";
    private static final String DIFFERENT = "/v1/aim/sms/diff-messages";

    private final TidingsServer server = SharedServer.get();
    private final SmsShop shop = SmsShop.opened(server, "bad-sms-send");
    private final Map<String, String> given = new HashMap<>();
    private int linesBefore;
    private String submittedBefore = "";

    @BeforeAll
    void prepare() {
        String signature = shop.signsNotices("输入");
        String other = shop.signsPromotions("另输入");
        SmsShop stranger = SmsShop.opened(server, "bad-sms-stranger");
        String foreign = stranger.signsNotices("外来");
        String second = shop.makesApp("second");
        String elsewhere = shop.signs(second, "别处", SignatureTypeEnum.NOTIFY_TYPE);
        given.put("usable", shop.words(signature));
        given.put("other", shop.words(other));
        given.put("foreign", stranger.words(foreign));
        given.put("suspended", shop.words(elsewhere));
        given.put("foreign_channel", stranger.channelOf(foreign));
        given.put("other_channel", shop.channelOf(other));
        given.put("other_app_channel", shop.channelOf(elsewhere));
        Http.post(server.uri("/ops/v1/sms/apps/" + second + "/suspend"), "{\"reason\":\"a test\"}")
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200);
        linesBefore = Footprint.log(server).size();
        submittedBefore = accepted();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/send-sms.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void sendsShouldBeRefused(String name, String change, int status, String code, String message) {
        new Refusal(status, code, message).isWhat(post(ALIKE, new BodyChange(change, given).of(ONE)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/input/send-different-sms.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void differentSendsShouldBeRefused(String name, String change, int status, String code, String message) {
        new Refusal(status, code, message).isWhat(post(DIFFERENT, new BodyChange(change, given).of(SEVERAL)));
    }

    @Test
    void tooManyContentsAndNumbersShouldBeRefused() throws Exception {
        ObjectNode body = (ObjectNode) new ObjectMapper().readTree(SEVERAL.replace("${usable}", given.get("usable")));
        ArrayNode contents = body.withArray("sms_content");
        ObjectNode content = (ObjectNode) contents.get(0);
        contents.addAll(
                IntStream.range(0, 1_000).mapToObj(i -> content.deepCopy()).collect(Collectors.toList()));

        new Refusal(400, "KM.80000002", "sms_content:").isWhat(post(DIFFERENT, body.toString()));

        contents.removeAll();
        ArrayNode numbers = content.putArray("to");
        IntStream.range(0, 500).forEach(i -> numbers.add("1390000" + (1000 + i)));
        contents.addAll(IntStream.range(0, 11).mapToObj(i -> content.deepCopy()).collect(Collectors.toList()));
        new Refusal(400, "KM.80000002", "sms_content:").isWhat(post(DIFFERENT, body.toString()));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nobodyShouldHaveBeenWrittenTo() {
        assertThat(accepted()).isEqualTo(submittedBefore);
        assertThat(Footprint.errors(server, linesBefore)).isEmpty();
    }

    /** How many short messages the server has accepted, as its metrics say. */
    private String accepted() {
        return Http.get(server.management("/metrics"))
                .send()
                .expecting(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("tidings_delivery_accepted_total") && line.contains("\"sms\""))
                .collect(Collectors.joining());
    }

    private Answer post(String path, String body) {
        return Http.post(server.uri(path), body).token(shop.tenant().token()).send();
    }
}
