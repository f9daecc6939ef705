package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.aim.material.NewMaterial.Uploaded;
import org.tidings.shared.ApiException;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.net.AddressSettings;
import org.tidings.storage.RemoteFiles;
import org.tidings.storage.WebFiles;

class MaterialIntakeTest {
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final String MP4 = "video/mp4";

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"png, image/png, a.png", "jpeg, image/jpeg, a.jpg", "jpeg, image/jpeg, A.JPEG", "jpeg, image/jpg, a.jpg"
    })
    void picturesShouldBeMeasured(String format, String said, String name) throws IOException {
        try (InspectedMaterial seen = image(SampleFiles.picture(format, 480, 270), said, name, "sixteenToNine")) {
            assertThat(seen.pixels()).isEqualTo(new Pixels(480, 270));
            assertThat(seen.type().isPicture()).isTrue();
        }
    }

    @Test
    void videoShouldGetItsFirstFrameAsCover() throws IOException {
        try (InspectedMaterial seen = video(SampleFiles.video(320, 180))) {
            assertThat(seen.pixels()).isEqualTo(new Pixels(320, 180));
            assertThat(seen.ratio()).contains(ImageRatio.SIXTEEN_TO_NINE);
            BufferedImage cover = cover(seen);
            int orange = cover.getRGB(cover.getWidth() / 4, cover.getHeight() / 4);
            assertThat(orange >> 16 & 0xff).as("red").isGreaterThan(200);
            assertThat(orange & 0xff).as("blue").isLessThan(80);
        }
    }

    @Test
    void videoThatCannotBeDecodedShouldGetANeutralCover() throws IOException {
        byte[] bytes = SampleFiles.video(320, 180);
        int settings = indexOf(bytes, "avcC");
        Arrays.fill(bytes, settings, settings + 4, (byte) 'x');

        try (InspectedMaterial seen = video(bytes)) {
            BufferedImage cover = cover(seen);
            assertThat(cover.getWidth()).isEqualTo(320);
            assertThat(cover.getRGB(5, 5) >> 16 & 0xff).as("red").isLessThan(80);
        }
    }

    @Test
    void videoWhoseFrameIsGarbageShouldStillGetACover() throws IOException {
        byte[] bytes = SampleFiles.video(320, 180);
        int media = indexOf(bytes, "mdat");
        Arrays.fill(bytes, media + 20, media + 80, (byte) 0x7f);

        try (InspectedMaterial seen = video(bytes)) {
            assertThat(seen.cover()).isPresent();
        }
    }

    @Test
    void pictureNamedOtherwiseShouldBeRefused() {
        byte[] png = SampleFiles.picture("png", 10, 10);
        refuses(() -> image(png, JPEG, "a.jpg", "oneToOne"), "KM.80000002", "file_stream: says image/jpeg");
        refuses(() -> image(png, PNG, "a.jpg", "oneToOne"), "KM.80000002", "file_name:");
        refuses(() -> image(png, PNG, "a.gif", "oneToOne"), "KM.80020021", "file_name:");
        refuses(() -> image(png, "image/gif", "a.png", "oneToOne"), "KM.80020021", "file_stream:");
    }

    @Test
    void pictureOfAnotherFormShouldBeRefused() {
        refuses(
                () -> image(SampleFiles.picture("png", 10, 20), PNG, "a.png", "oneToOne"),
                "KM.80000002",
                "image_rate: is 1:1, the file has 10x20");
    }

    @Test
    void whatIsNoPictureShouldBeRefused() throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        refuses(() -> image(svg, PNG, "a.png", "oneToOne"), "KM.80020021", "file_stream:");
        refuses(() -> image(svg, "image/svg+xml", "a.svg", "oneToOne"), "KM.80020021", "file_name:");
        refuses(() -> image(zip(), PNG, "a.png", "oneToOne"), "KM.80020021", "file_stream:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void picturesThatAreCutOffShouldBeRefused(String format) {
        byte[] whole = SampleFiles.picture(format, 300, 300);
        String type = "image/" + format;
        String name = "a." + format;
        for (int cut : new int[] {whole.length - 40, whole.length / 2, 30, 9}) {
            refuses(() -> image(Arrays.copyOf(whole, cut), type, name, "oneToOne"), "KM.80000002", "file_stream: is ");
        }
    }

    @Test
    void decompressionBombShouldBeRefusedByItsHeader() {
        refuses(
                () -> image(bomb(60_000, 60_000), PNG, "a.png", "oneToOne"),
                "KM.80000002",
                "file_stream: has too many");
        refuses(() -> image(bomb(8_193, 10), PNG, "a.png", "oneToOne"), "KM.80000002", "file_stream: has too many");
    }

    @Test
    void tooManyBytesShouldBeRefusedByKind() {
        byte[] picture = Arrays.copyOf(SampleFiles.picture("png", 10, 10), (2 << 20) + 1);
        refuses(() -> image(picture, PNG, "a.png", "oneToOne"), "KM.91080001", "file_stream: at most 2097152");
        byte[] video = Arrays.copyOf(SampleFiles.video(32, 32), (7 << 20) + 1);
        refuses(() -> video(video), "KM.80020020", "file_stream: at most 7340032");
        byte[] thumbnail = Arrays.copyOf(SampleFiles.picture("png", 10, 10), (100 << 10) + 1);
        refuses(
                () -> inspect(MaterialKind.THUMBNAIL, thumbnail, PNG, "a.png", Optional.empty()),
                "KM.80020019",
                "file_stream: at most 102400");
    }

    @Test
    void whatIsNoVideoShouldBeRefused() throws IOException {
        refuses(() -> video(zip()), "KM.80020022", "file_stream:");
        refuses(() -> video(SampleFiles.picture("png", 10, 10)), "KM.80020022", "file_stream:");
        byte[] whole = SampleFiles.video(32, 32);
        refuses(() -> video(Arrays.copyOf(whole, whole.length - 30)), "KM.80020022", "file_stream: is not a whole");
        refuses(() -> video(renamed(whole, "vide", "soun")), "KM.80020022", "file_stream: is not a whole");
        refuses(() -> video(renamed(whole, "moov", "free")), "KM.80020022", "file_stream: is not a whole");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void videosWithBrokenBoxesShouldNeverDoHarm(int offset) {
        byte[] whole = SampleFiles.video(32, 32);
        for (int at = offset; at < whole.length; at += 7) {
            byte[] broken = whole.clone();
            broken[at] ^= (byte) 0xFF;
            try (InspectedMaterial seen = video(broken)) {
                assertThat(seen.cover()).isPresent();
            } catch (ApiException refused) {
                assertThat(refused.error().status()).isEqualTo(400);
            } catch (IOException problem) {
                throw new AssertionError(problem);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.png",
                "a/b.png",
                "..\\a.png",
                ".png",
                ".hidden.png",
                "a",
                "a.",
                "a<b.png",
                "a>.png",
                "a&b.png",
                "a  b.png",
                "a\u3000\u3000b.png",
                "a\u00a0 b.png"
            })
    void namesThatAreNoPlainNamesShouldBeRefused(String name) {
        refuses(() -> image(SampleFiles.picture("png", 10, 10), PNG, name, "oneToOne"), "KM.80000002", "file_name:");
    }

    private interface Call {
        InspectedMaterial make() throws IOException;
    }

    private static void refuses(Call call, String code, String message) {
        assertThatThrownBy(() -> call.make().close())
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error().code()).isEqualTo(code))
                .hasMessageStartingWith(message);
    }

    private InspectedMaterial image(byte[] bytes, String said, String name, String ratio) throws IOException {
        return inspect(MaterialKind.IMAGE, bytes, said, name, ImageRatio.ofWireName(ratio));
    }

    private InspectedMaterial video(byte[] bytes) throws IOException {
        return inspect(MaterialKind.VIDEO, bytes, MP4, "a.mp4", Optional.empty());
    }

    private InspectedMaterial inspect(
            MaterialKind kind, byte[] bytes, String said, String name, Optional<ImageRatio> ratio) throws IOException {
        Spool content = Spool.create();
        content.write(bytes, 0, bytes.length);
        NewMaterial wanted = new NewMaterial(
                kind, new Uploaded(content, said), Optional.of(name), Optional.empty(), ratio, Optional.of("video"));
        RemoteFiles nothing = WebFiles.showing(new byte[0]);
        return intake(nothing).inspect(MaterialRules.checked(wanted));
    }

    private MaterialIntake intake(RemoteFiles web) {
        return MaterialIntake.of(web, AddressRules.of(new AddressSettings(false)), Covers.on(executor));
    }

    private static BufferedImage cover(InspectedMaterial seen) throws IOException {
        byte[] jpeg = seen.cover().orElseThrow().jpeg();
        assertThat(jpeg.length).isLessThanOrEqualTo(100 << 10);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[100]);
        }
        return bytes.toByteArray();
    }

    /** A picture that says how large it is and holds next to nothing. */
    private static byte[] bomb(int width, int height) {
        byte[] png = SampleFiles.picture("png", 10, 10);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        return png;
    }

    private static byte[] renamed(byte[] whole, String from, String to) {
        byte[] bytes = whole.clone();
        Map.of(from, to)
                .forEach((old, fresh) ->
                        System.arraycopy(fresh.getBytes(StandardCharsets.US_ASCII), 0, bytes, indexOf(bytes, old), 4));
        return bytes;
    }

    private static int indexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }
}
