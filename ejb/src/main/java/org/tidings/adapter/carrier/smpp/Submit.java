package org.tidings.adapter.carrier.smpp;

import java.io.IOException;
import java.io.OutputStream;
import org.jsmpp.PDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.tidings.adapter.carrier.smpp.SmppSettings.Format;

/**
 * One {@code submit_sm}.
 *
 * @param validity how long the carrier shall try, in the protocol's relative form
 */
record Submit(Format format, String source, String destination, String validity, ShortMessage content) {
    private static final ESMClass PLAIN = new ESMClass(0);
    private static final ESMClass WITH_HEADER = new ESMClass(0x40);
    private static final RegisteredDelivery WITH_RECEIPT = new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE);

    void writeTo(PDUSender composer, OutputStream out, int sequence) throws PDUStringException, IOException {
        composer.sendSubmitSm(
                out,
                sequence,
                format.serviceType(),
                TypeOfNumber.valueOf((byte) format.sourceTon()),
                NumberingPlanIndicator.valueOf((byte) format.sourceNpi()),
                source,
                TypeOfNumber.valueOf((byte) format.destinationTon()),
                NumberingPlanIndicator.valueOf((byte) format.destinationNpi()),
                destination,
                content.hasHeader() ? WITH_HEADER : PLAIN,
                (byte) 0,
                (byte) 0,
                null,
                validity,
                WITH_RECEIPT,
                (byte) 0,
                new RawDataCoding(content.dataCoding()),
                (byte) 0,
                content.octets(),
                content.parameters().toArray(OptionalParameter[]::new));
    }
}
