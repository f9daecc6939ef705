package org.tidings.web.aim.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void codeShouldReadAsTheAddress() throws Exception {
        String address = "https://messages.example.com/aim/preview/abcdefghijklmnopqrstuvwxyz012345";

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrCode.png(address)));

        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(address);
    }
}
