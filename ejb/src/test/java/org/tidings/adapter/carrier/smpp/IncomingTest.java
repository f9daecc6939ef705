package org.tidings.adapter.carrier.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.jsmpp.bean.DeliverSm;
import org.junit.jupiter.api.Test;
import org.tidings.adapter.carrier.smpp.SmppSettings.ReceiptIds;

/** What carriers deliver that a database would not take as it is. */
class IncomingTest {
    private final Incoming incoming = new Incoming("smpp", new MessageIds(ReceiptIds.SAME));

    @Test
    void replyShouldLoseItsNuls() {
        assertThat(textOf(message(0, 8, "R\0", UTF_16BE))).isEqualTo("R");
        assertThat(textOf(message(0, 3, "\0R\0\0", ISO_8859_1))).isEqualTo("R");
        assertThat(textOf(message(0, 8, "\0", UTF_16BE))).isEmpty();
    }

    @Test
    void pieceOfAReplyShouldLoseItsNuls() {
        DeliverSm piece = message(0x40, 3, "\5\0\3\7\2\1half\0", ISO_8859_1);

        assertThat(incoming.text(piece)
                        .orElseThrow()
                        .part()
                        .orElseThrow()
                        .piece()
                        .content())
                .isEqualTo("half");
    }

    @Test
    void receiptShouldLoseItsNuls() {
        assertThat(incoming.receipt(receipt("id:ca\0fe stat:DELIVRD\0")))
                .contains(new Incoming.Word("cafe", "13900000000", "DELIVRD"));
    }

    @Test
    void receiptOfAnIdThatNobodyGaveShouldBeUnreadable() {
        assertThat(incoming.receipt(receipt("id:" + "1".repeat(64) + " stat:DELIVRD")))
                .isPresent();
        assertThat(incoming.receipt(receipt("id:" + "1".repeat(65) + " stat:DELIVRD")))
                .isEmpty();
        assertThat(incoming.receipt(receipt("id:\u001C stat:DELIVRD"))).isEmpty();
    }

    private static DeliverSm receipt(String text) {
        return message(4, 0, text, ISO_8859_1);
    }

    private String textOf(DeliverSm message) {
        return incoming.text(message).orElseThrow().reply().content();
    }

    private static DeliverSm message(int esmClass, int coding, String content, Charset charset) {
        DeliverSm message = new DeliverSm();
        message.setEsmClass((byte) esmClass);
        message.setDataCoding((byte) coding);
        message.setSourceAddr("8613900000000");
        message.setDestAddress("10690001");
        message.setShortMessage(content.getBytes(charset));
        return message;
    }
}
