package org.tidings.adapter.carrier.smpp;

import java.util.List;
import org.jsmpp.bean.OptionalParameter;

/**
 * The content of one {@code submit_sm}.
 *
 * @param hasHeader whether the octets begin with a user data header
 * @param parameters a payload that is no short message
 */
record ShortMessage(byte[] octets, byte dataCoding, boolean hasHeader, List<OptionalParameter> parameters) {
    ShortMessage {
        parameters = List.copyOf(parameters);
    }
}
