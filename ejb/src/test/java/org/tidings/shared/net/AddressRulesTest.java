package org.tidings.shared.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.shared.ApiException;

class AddressRulesTest {
    private final AddressRules strict = AddressRules.of(new AddressSettings(false), AddressRulesTest::lookUp);
    private final AddressRules lenient = AddressRules.of(new AddressSettings(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/hook",
                "http://LOCALHOST./hook",
                "https://api.localhost/hook",
                "http://127.0.0.1/hook",
                "http://127.8.9.10:8080/hook",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://10.0.0.1/",
                "http://100.64.0.1/",
                "http://100.127.255.254/",
                "http://169.254.169.254/latest/meta-data",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:8.8.8.8]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://inside.example/",
                "http://mixed.example/",
            })
    void privateAddressShouldBeRefusedUnlessAllowed(String url) {
        assertThatThrownBy(() -> strict.check("callback_url", url))
                .isInstanceOf(ApiException.class)
                .hasMessage("callback_url: private address");
        assertThatCode(() -> lenient.check("callback_url", url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " https://public.example/",
                "public.example/hook",
                "/hook",
                "ftp://public.example/hook",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:public.example",
                "http:///hook",
                "http://",
                "http://public.example:0/",
                "http://public.example:65536/",
                "http://public.example:port/",
                "http://user@public.example/",
                "http://user:secret@public.example/",
                "http://public.example@10.0.0.1/",
                "http://pub lic.example/",
                "http://under_score.example/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://8.8.8.8./",
                "http://[::1/",
            })
    void anythingButAnAbsoluteHttpUrlShouldBeRefused(String url) {
        assertThatThrownBy(() -> lenient.check("callback_url", url))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("callback_url: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example/hook?a=%E4%BD%A0&b=2",
                "HTTP://Public.Example:8443/hook",
                "http://8.8.8.8/hook",
                "http://172.32.0.1/",
                "http://100.128.0.1/",
                "http://[2400:3200::1]:8080/hook",
                "https://not-yet-known.example/hook",
            })
    void publicAddressShouldPass(String url) {
        assertThat(strict.check("callback_url", url)).hasToString(url);
    }

    @Test
    void connectionsShouldBeHeldToTheSameRule() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("10.1.2.3");

        assertThat(strict.permits(inside)).isFalse();
        assertThat(lenient.permits(inside)).isTrue();
        assertThat(strict.permits(InetAddress.getByName("8.8.8.8"))).isTrue();
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        return switch (host.toLowerCase(java.util.Locale.ROOT)) {
            case "public.example" -> addresses("8.8.8.8", "2400:3200::1");
            case "inside.example" -> addresses("10.0.0.7");
            case "mixed.example" -> addresses("8.8.8.8", "127.0.0.1");
            default -> {
                if (host.endsWith(".example")) {
                    throw new UnknownHostException(host);
                }
                yield InetAddress.getAllByName(host);
            }
        };
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
