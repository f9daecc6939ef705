package org.tidings.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.tidings.shared.net.AddressRules;

/**
 * Looks names up for a connection that is about to be made, and refuses those that lead to an address customers may not
 * name. The client connects to exactly what is answered here, so a name that changed since it was checked gains nothing.
 */
@ApplicationScoped
public class GuardedDns implements DnsResolver {
    @Inject
    private AddressRules rules;

    private DnsResolver names = SystemDefaultDnsResolver.INSTANCE;

    /** A resolver outside of a container. */
    public static GuardedDns of(AddressRules rules) {
        GuardedDns dns = new GuardedDns();
        dns.rules = rules;
        return dns;
    }

    static GuardedDns of(AddressRules rules, DnsResolver names) {
        GuardedDns dns = of(rules);
        dns.names = names;
        return dns;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!rules.permits(address)) {
                throw new UnknownHostException(host + " leads to a private address");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
