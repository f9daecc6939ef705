package org.tidings.web.http.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {
    private static final String AK = "QTWAOYTTINDUT2QVKYUC";
    private static final String SK = "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc";
    private static final String BODY = "{\"task_name\":\"双十一\",\"mobiles\":[\"13300000001\"]}";
    private static final Instant NOW = Instant.parse("2026-11-11T08:00:00Z");

    private final SignatureCheck check = new SignatureCheck(Clock.fixed(NOW, ZoneOffset.UTC));

    /** Made by the official client for the same requests, keys and date. */
    @Test
    void officialSignaturesShouldBeGenuine() {
        Signer list = get().parameter("task_name", "短信 任务+*~&=/")
                .parameter("limit", "10")
                .header("X-Project-Id", "0f1e2d3c");
        Signer create = post().body("{\"task_name\":\"双十一\"}");

        assertThat(isOfficial(
                        list,
                        "host;x-project-id;x-sdk-date",
                        "3a7136d044fa080f4d519b54b84027fb82b0513d54da8f67a6b0f2037dca094f"))
                .isTrue();
        assertThat(isOfficial(
                        create, "host;x-sdk-date", "9cbd1912b8aaedd2acbc7e6746d341c2684ed95051c0e6930f5371adcec53cac"))
                .isTrue();
    }

    private boolean isOfficial(Signer signer, String signedHeaders, String signature) {
        String header = "SDK-HMAC-SHA256 Access=AKEXAMPLE0123456789A, SignedHeaders=" + signedHeaders + ", Signature="
                + signature;
        return check.isGenuine(
                Authorization.parse(header).orElseThrow(), signer.sent(), "SKexample0123456789SKexample0123456789ab");
    }

    @Test
    void jsonBodyShouldBeGenuine() {
        Signer signer = post();

        assertThat(isGenuine(signer, signer.sign(AK, SK))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"短信 任务", "a+b&c=d/e", "~*'()!", "100%", ""})
    void queryValuesShouldBeGenuineWhateverTheyHold(String value) {
        Signer signer =
                get().parameter("task_name", value).parameter("limit", "10").parameter("a", "1");

        assertThat(isGenuine(signer, signer.sign(AK, SK))).isTrue();
    }

    @Test
    void valuesOfOneNameShouldKeepTheirOrder() {
        Signer signer = get().parameter("id", "2").parameter("id", "1");

        assertThat(isGenuine(signer, signer.sign(AK, SK))).isTrue();
    }

    @Test
    void uploadShouldBeGenuineWithoutItsBodyBeingSigned() {
        Signer signer = upload("multipart/form-data; boundary=x");

        assertThat(isGenuine(signer, signer.sign(AK, SK))).isTrue();
    }

    @Test
    void onlyUploadsMayLeaveTheirBodyUnsigned() {
        Signer signer = upload("application/json");

        assertThat(isGenuine(signer, signer.sign(AK, SK))).isFalse();
    }

    @Test
    void otherBodyShouldNotBeGenuine() {
        Signer signer = post();
        String authorization = signer.sign(AK, SK);

        assertThat(isGenuine(signer.body(BODY.replace("13300000001", "13300000002")), authorization))
                .isFalse();
    }

    @Test
    void declaredHashShouldBeThatOfTheBody() {
        Signer signer = post().header("X-Sdk-Content-Sha256", SignatureCheck.sha256(new byte[] {1}));

        assertThat(isGenuine(signer, signer.sign(AK, SK))).isFalse();
    }

    @Test
    void headersReplayedForAnotherPathOrMethodShouldNotBeGenuine() {
        Signer signer = post();
        String authorization = signer.sign(AK, SK);

        assertThat(isGenuine(signer.request("POST", "/v1/aim-basic/templates"), authorization))
                .isFalse();
        assertThat(isGenuine(signer.request("DELETE", "/v1/aim-basic/send-tasks"), authorization))
                .isFalse();
    }

    @Test
    void otherQueryShouldNotBeGenuine() {
        Signer signer = get().parameter("limit", "10");
        String authorization = signer.sign(AK, SK);

        assertThat(isGenuine(signer.parameter("offset", "1"), authorization)).isFalse();
    }

    @Test
    void otherSecretShouldNotBeGenuine() {
        Signer signer = post();

        assertThat(isGenuine(signer, signer.sign(AK, "another"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "x-sdk-date"})
    void hostAndDateShouldBeSigned(String unsigned) {
        Signer signer = post();
        String kept = signer.headers.remove(unsigned);
        if (unsigned.equals("x-sdk-date")) {
            signer.headers.put("x-sdk-date", kept);
            Authorization all = Authorization.parse(signer.sign(AK, SK)).orElseThrow();
            Authorization fewer = new Authorization(AK, List.of("host", "content-type"), all.signature());
            assertThat(check.isGenuine(fewer, signer.sent(), SK)).isFalse();
            return;
        }
        assertThat(isGenuine(signer, signer.sign(AK, SK))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "20261111T080000Z, true",
        "20261111T081500Z, true",
        "20261111T081501Z, false",
        "20261111T074500Z, true",
        "20261111T074459Z, false",
        "2026-11-11T08:00:00Z, false",
        "yesterday, false"
    })
    void dateShouldBeWithinAQuarterOfAnHour(String date, boolean recent) {
        assertThat(check.isRecent(post().header("X-Sdk-Date", date).sent())).isEqualTo(recent);
    }

    @Test
    void missingDateShouldNotBeRecent() {
        Signer signer = post();
        signer.headers.remove("x-sdk-date");

        assertThat(check.isRecent(signer.sent())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic YTpi",
                "SDK-HMAC-SHA256 Access=a",
                "SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=short",
                "SDK-HMAC-SHA256 Access=a b, SignedHeaders=host, Signature="
            })
    void otherHeadersShouldNotBeRead(String header) {
        assertThat(Authorization.parse(header)).isEmpty();
    }

    private boolean isGenuine(Signer signer, String authorization) {
        return check.isGenuine(Authorization.parse(authorization).orElseThrow(), signer.sent(), SK);
    }

    private static Signer get() {
        return new Signer()
                .request("GET", "/v1/aim-basic/send-tasks")
                .header("Host", "localhost:8080")
                .header("X-Sdk-Date", "20261111T080000Z");
    }

    private static Signer post() {
        return get().request("POST", "/v1/aim-basic/send-tasks")
                .header("Content-Type", "application/json;charset=UTF-8")
                .body(BODY);
    }

    private static Signer upload(String type) {
        return get().request("POST", "/v1/aim/resources")
                .header("Content-Type", type)
                .header("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD")
                .body("--x\r\nfile\r\n--x--");
    }
}
