package org.tidings.shared.net;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.settings.SettingsReader;

/**
 * Says whether a customer's URL may be used. It looks at names with the name service, so ask it outside of a
 * transaction; and since a name may lead elsewhere tomorrow, whoever connects asks {@link #permits} again.
 */
@ApplicationScoped
public class AddressRules {
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private AddressSettings settings = new AddressSettings(false);
    private Names names = InetAddress::getAllByName;

    /** Rules outside of a container. */
    public static AddressRules of(AddressSettings settings) {
        AddressRules rules = new AddressRules();
        rules.settings = settings;
        return rules;
    }

    static AddressRules of(AddressSettings settings, Names names) {
        AddressRules rules = of(settings);
        rules.names = names;
        return rules;
    }

    @PostConstruct
    void start() {
        settings = AddressSettings.read(SettingsReader.ofServer());
    }

    /**
     * Refuses what is not an absolute http or https URL, and what leads to a private address where those are not allowed.
     * A name that the name service does not know (yet) passes: nothing can be reached by it.
     *
     * @param wireField the field that holds the URL, for the error
     * @return the URL, parsed
     * @throws ApiException of {@link CommonError#INVALID_PARAMETER} naming the field
     */
    public URI check(String wireField, String url) {
        URI address = parsed(wireField, url);
        if (!settings.privateAllowed() && leadsInside(address.getHost())) {
            throw CommonError.invalid(wireField, "private address");
        }
        return address;
    }

    /** Whether a connection to the address may be made. */
    public boolean permits(InetAddress address) {
        return settings.privateAllowed() || !PrivateAddresses.contain(address);
    }

    private static URI parsed(String wireField, String url) {
        try {
            URI address = new URI(url);
            String problem = problemOf(address);
            if (!problem.isEmpty()) {
                throw CommonError.invalid(wireField, problem);
            }
            return address;
        } catch (URISyntaxException malformed) {
            throw CommonError.invalid(wireField, "not a URL");
        }
    }

    private static String problemOf(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return "must be http or https";
        }
        if (address.getHost() == null) {
            return "must have a valid host";
        }
        if (address.getRawUserInfo() != null) {
            return "must not have a user";
        }
        if (address.getPort() == 0 || address.getPort() > 65_535) {
            return "port must be 1 to 65535";
        }
        return isDisguisedNumber(address.getHost()) ? "must have a valid host" : "";
    }

    /** Decimal, octal and shortened forms of an IPv4 address, which programs read differently. */
    private static boolean isDisguisedNumber(String host) {
        return ENDS_IN_A_NUMBER.matcher(host).matches()
                && !DOTTED_QUAD.matcher(host).matches();
    }

    private boolean leadsInside(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.equalsIgnoreCase("localhost") || name.toLowerCase(Locale.ROOT).endsWith(".localhost")) {
            return true;
        }
        try {
            for (InetAddress address : names.lookUp(name)) {
                // A literal in brackets that turns out to be IPv4 is a mapped one.
                if (PrivateAddresses.contain(address) || name.startsWith("[") && !(address instanceof Inet6Address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The name service. */
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }
}
