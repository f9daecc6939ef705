package org.tidings.adapter.carrier.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.SubmitSmResp;
import org.jsmpp.util.DefaultDecomposer;

/**
 * Reads what a session brings. Answers to submits and what the carrier delivers are the mass of it: they are handed on in
 * the order they came, right where they are read, so that nothing waits for a thread and a window needs none of its own. All
 * the rest of the protocol is the library's.
 */
final class Pdus extends DefaultPDUReader {
    private static final int LONGEST = 128 * 1024;

    private final DefaultDecomposer decomposer = new DefaultDecomposer();
    private volatile Optional<Listener> listener = Optional.empty();

    /** Says who hears; to be called before anything is read. */
    void tell(Listener whom) {
        listener = Optional.of(whom);
    }

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        while (true) {
            Command header = super.readPDUHeader(in);
            if (header.getCommandLength() > LONGEST) {
                throw new IOException("a PDU of " + header.getCommandLength() + " octets");
            }
            if (!isHandled(header, in)) {
                return header;
            }
        }
    }

    private boolean isHandled(Command header, DataInputStream in) throws IOException {
        Listener ear = listener.orElseThrow();
        switch (header.getCommandId()) {
            case SMPPConstant.CID_SUBMIT_SM_RESP -> answered(ear, readPDU(in, header));
            case SMPPConstant.CID_DELIVER_SM -> delivered(ear, header, readPDU(in, header));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whose answer it is cannot be known when it cannot be read: the session is of no use any more. */
    private void answered(Listener ear, byte[] octets) throws IOException {
        try {
            ear.answered(decomposer.submitSmResp(octets));
        } catch (PDUStringException | RuntimeException malformed) {
            throw new IOException("an answer that cannot be read", malformed);
        }
    }

    /** One message that cannot be read shall not be in the way of the others. */
    private void delivered(Listener ear, Command header, byte[] octets) {
        DeliverSm message;
        try {
            message = decomposer.deliverSm(octets);
        } catch (PDUStringException | RuntimeException malformed) {
            ear.unreadable(header.getSequenceNumber());
            return;
        }
        ear.delivered(message);
    }

    /** Hears what comes; must not wait for anything. */
    interface Listener {
        void answered(SubmitSmResp answer);

        void delivered(DeliverSm message);

        void unreadable(int sequence);
    }
}
