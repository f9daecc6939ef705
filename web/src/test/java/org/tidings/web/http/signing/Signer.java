package org.tidings.web.http.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client's side of SDK-HMAC-SHA256, written from its description and sharing nothing with the server's side. */
final class Signer {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String[]> parameters = new ArrayList<>();
    private String method = "GET";
    private String path = "/";
    private byte[] body = new byte[0];

    Signer request(String method, String path) {
        this.method = method;
        this.path = path;
        return this;
    }

    Signer header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    Signer parameter(String name, String value) {
        parameters.add(new String[] {name, value});
        return this;
    }

    Signer body(String text) {
        this.body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** The value of the Authorization header. */
    String sign(String ak, String sk) {
        TreeMap<String, String> signed = new TreeMap<>(headers);
        if (signed.getOrDefault("content-type", "").startsWith("multipart/")) {
            signed.remove("content-type");
        }
        StringBuilder canonical = new StringBuilder(method + "\n");
        canonical.append(path.endsWith("/") ? path : path + "/").append('\n');
        canonical.append(canonicalQuery()).append('\n');
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", signed.keySet());
        canonical.append('\n').append(names).append('\n');
        canonical.append(headers.getOrDefault("x-sdk-content-sha256", hex(sha256(body))));
        String toSign = "SDK-HMAC-SHA256\n" + headers.get("x-sdk-date") + "\n"
                + hex(sha256(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        return "SDK-HMAC-SHA256 Access=" + ak + ", SignedHeaders=" + names + ", Signature=" + hex(hmac(sk, toSign));
    }

    SignedMessage sent() {
        StringBuilder query = new StringBuilder();
        for (String[] parameter : parameters) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(percent(parameter[0]))
                    .append('=')
                    .append(percent(parameter[1]));
        }
        return new SignedMessage(
                method,
                path,
                query.toString(),
                name -> Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))),
                SignatureCheck.sha256(body));
    }

    private String canonicalQuery() {
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        for (String[] parameter : parameters) {
            sorted.computeIfAbsent(percent(parameter[0]), name -> new ArrayList<>())
                    .add(percent(parameter[1]));
        }
        List<String> pairs = new ArrayList<>();
        sorted.forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + value)));
        return String.join("&", pairs);
    }

    static String percent(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = next > 0 && UNRESERVED.indexOf(next) >= 0;
            encoded.append(plain ? String.valueOf((char) next) : String.format("%%%02X", next & 0xff));
        }
        return encoded.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String hex(byte[] bytes) {
        ByteArrayOutputStream positive = new ByteArrayOutputStream();
        positive.write(0);
        positive.writeBytes(bytes);
        return String.format("%064x", new BigInteger(positive.toByteArray()));
    }
}
