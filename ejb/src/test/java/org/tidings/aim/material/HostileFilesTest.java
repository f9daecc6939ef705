package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** Files made to cost their reader more than they cost their sender. */
class HostileFilesTest {
    /** Of a baseline stream: profile 66, level 40, header number 0. */
    private static final String BASELINE = "01000010" + "00000000" + "00101000" + "1";

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void pictureOfAThousandScansShouldBeRefused() throws IOException {
        byte[] picture = SampleFiles.picture("jpeg", 32, 32);
        int scan = new String(picture, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00da");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(picture, 0, picture.length - 2);
        for (int i = 0; i < 1_000; i++) {
            bytes.write(picture, scan, picture.length - 2 - scan);
        }

        assertThatThrownBy(
                        () -> new PictureInspector().inspect("file_stream", MediaType.JPEG, spool(bytes.toByteArray())))
                .hasMessage("file_stream: has more than 100 scans");
    }

    @Test
    void pictureShouldNotWaitForEver() throws IOException {
        Spool picture = spool(SampleFiles.picture("png", 32, 32));
        assertThatThrownBy(() -> PictureInspector.crowded(Duration.ofMillis(10)).inspect("f", MediaType.PNG, picture))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(CommonError.UNAVAILABLE));
    }

    @Test
    void videosAtTheSameTimeShouldEachGetTheirFrame() throws Exception {
        Covers covers = Covers.on(executor);
        byte[] bytes = SampleFiles.video(640, 360);
        List<Future<Boolean>> orange = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            orange.add(executor.submit(() -> isOrange(covers, bytes)));
        }
        for (Future<Boolean> each : orange) {
            assertThat(each.get()).isTrue();
        }
    }

    private static boolean isOrange(Covers covers, byte[] bytes) throws IOException {
        Spool content = spool(bytes);
        byte[] jpeg = covers.of(VideoInspector.inspect("f", content), content).jpeg();
        BufferedImage cover = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(jpeg));
        return (cover.getRGB(5, 5) >> 16 & 0xff) > 200;
    }

    @Test
    void headersWithinAFrameShouldNotReachTheDecoder() throws IOException {
        Spool whole = spool(SampleFiles.video(320, 180));
        VideoFacts facts = VideoInspector.inspect("f", whole);
        byte[] huge = bits(
                "01100111" + BASELINE + "1" + "1" + "1" + "1" + "0" + number(16_000) + number(16_000) + "1100" + "1");
        ByteBuffer frame = whole.bytes(facts.firstFrame(), facts.firstFrameSize());
        ByteBuffer both = ByteBuffer.allocate(4 + huge.length + frame.remaining());
        both.putInt(huge.length).put(huge).put(frame);

        BufferedImage decoded = FirstFrame.of(
                        new VideoFacts(facts.pixels(), facts.codec(), facts.decoderSettings(), 0, both.capacity()),
                        spool(both.array()))
                .orElseThrow();

        assertThat(decoded.getWidth()).isEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource({"119, 67, 12, 0", "255, 143, 0, 0", "119, 67, 12, 255"})
    void honestHeadersShouldBeRead(int width, int rows, int log, int cycle) {
        ByteBuffer header = ByteBuffer.wrap(header(width, rows, log, cycle));
        assertThatCode(() -> assertThat(StreamHeaders.blocks(header)).isEqualTo(new Pixels(width + 1, rows + 1)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "512, 0, 0, 0",
        "0, 512, 0, 0",
        "256, 143, 0, 0",
        "511, 511, 0, 0",
        "60000, 60000, 0, 0",
        "1, 1, 13, 0",
        "1, 1, 28, 0",
        "1, 1, 0, 256",
        "1, 1, 0, 60000"
    })
    void greedyHeadersShouldBeRefused(int width, int rows, int log, int cycle) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamHeaders.blocks(ByteBuffer.wrap(header(width, rows, log, cycle))));
    }

    private static byte[] header(int width, int rows, int log, int cycle) {
        String order = cycle == 0 ? number(2) : number(1) + "0" + "1" + "1" + number(cycle) + "1".repeat(cycle);
        return bits(BASELINE + number(log) + order + number(1) + "0" + number(width) + number(rows) + "1100" + "1");
    }

    /** Exp-Golomb. */
    private static String number(int number) {
        String binary = Integer.toBinaryString(number + 1);
        return "0".repeat(binary.length() - 1) + binary;
    }

    private static byte[] bits(String bits) {
        String padded = bits + "0".repeat((8 - bits.length() % 8) % 8);
        byte[] number = new BigInteger("1" + padded, 2).toByteArray();
        byte[] bytes = new byte[padded.length() / 8];
        System.arraycopy(number, number.length - bytes.length, bytes, 0, bytes.length);
        return bytes;
    }

    @Test
    void videoInFragmentsShouldGetANeutralCover() throws IOException {
        byte[] bytes = SampleFiles.video(320, 180);
        int sizes = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stsz") - 4;
        ByteBuffer box = ByteBuffer.wrap(bytes);
        assertThat(box.getInt(sizes)).isEqualTo(28);
        box.putInt(sizes, 20).putInt(sizes + 16, 0).putInt(sizes + 20, 8);
        box.put(sizes + 24, "free".getBytes(StandardCharsets.US_ASCII));

        Spool content = spool(bytes);
        VideoFacts facts = VideoInspector.inspect("f", content);

        assertThat(facts.pixels()).isEqualTo(new Pixels(320, 180));
        assertThat(facts.firstFrameSize()).isZero();
        assertThat(FirstFrame.of(facts, content)).isEmpty();
    }

    private static Spool spool(byte[] bytes) throws IOException {
        Spool content = Spool.create();
        content.write(bytes, 0, bytes.length);
        return content;
    }
}
