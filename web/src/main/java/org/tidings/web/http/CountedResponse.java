package org.tidings.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A response that knows how many bytes its body had. */
final class CountedResponse extends HttpServletResponseWrapper {
    private long bytes;

    CountedResponse(HttpServletResponse response) {
        super(response);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Counted(super.getOutputStream());
    }

    /** What fails below JAX-RS is refused in the same shape; the server would show a page of its own. */
    @Override
    public void sendError(int status) throws IOException {
        Refusal refusal = Refusal.ofStatus(status);
        resetBuffer();
        setStatus(refusal.error().status());
        setContentType("application/json");
        Json.mapper().writeValue(getOutputStream(), ErrorBody.of(refusal.error().code(), refusal.message()));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    private final class Counted extends ServletOutputStream {
        private final ServletOutputStream body;

        Counted(ServletOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int next) throws IOException {
            body.write(next);
            bytes++;
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            body.write(from, start, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            body.flush();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            body.setWriteListener(listener);
        }
    }
}
