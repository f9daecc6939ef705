package org.tidings.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.net.AddressSettings;

class GuardedDnsTest {
    private final InMemoryDnsResolver names = new InMemoryDnsResolver();
    private final GuardedDns dns = GuardedDns.of(AddressRules.of(new AddressSettings(false)), names);

    @BeforeEach
    void nameHosts() throws UnknownHostException {
        names.add("public.example", InetAddress.getByName("8.8.8.8"));
        names.add("rebound.example", InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void nameThatLeadsInsideShouldNotBeConnectedTo() {
        assertThatThrownBy(() -> dns.resolve("rebound.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("private");
    }

    @Test
    void publicNameShouldBeAnswered() throws UnknownHostException {
        assertThat(dns.resolve("public.example")).containsExactly(InetAddress.getByName("8.8.8.8"));
    }
}
