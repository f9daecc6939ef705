package org.tidings.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.tidings.shared.ApiException;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.secrets.PrivateFile;
import org.tidings.shared.settings.SettingsReader;

/**
 * Opens the first tenant and the operators' own on the first start. The credentials are on disk before the database
 * knows them, and what an interrupted start wrote is used again, so there is never a tenant that nobody can enter.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);
    private static final int ID_LENGTH = 32;
    private static final int PASSWORD_LENGTH = 24;

    @Inject
    private Tenants tenants;

    @Inject
    private Accounts accounts;

    @Inject
    private Randomness randomness;

    @PostConstruct
    void start() {
        if (tenants.exists(Caller.SYSTEM, FirstCredentials.DOMAIN)
                && tenants.exists(Caller.SYSTEM, FirstCredentials.OPERATOR_DOMAIN)) {
            return;
        }
        Config config = ConfigProvider.getConfig();
        PrivateFile file = PrivateFile.inDataDirectory(config, "bootstrap.properties");
        Optional<FirstCredentials> interrupted = file.read().flatMap(FirstCredentials::parse);
        FirstCredentials credentials =
                chosen(interrupted.orElseGet(this::random), BootstrapSettings.read(new SettingsReader(config)));
        file.write(credentials.format());
        boolean first = open(customer(credentials)) | open(operators(credentials));
        if (first) {
            LOG.infof("The credentials of the first tenant and of the operator are in %s", file.path());
        } else if (interrupted.isEmpty()) {
            file.delete();
        }
    }

    /** Whether this start opened it; another node may have been quicker. */
    private boolean open(NewTenant tenant) {
        try {
            tenants.open(Caller.SYSTEM, tenant);
            return true;
        } catch (ApiException taken) {
            LOG.debugf(taken, "The tenant %s is there already", tenant.domain());
            return false;
        } catch (RuntimeException problem) {
            if (tenants.exists(Caller.SYSTEM, tenant.domain())) {
                LOG.debugf(problem, "Another node opened the tenant %s", tenant.domain());
                return false;
            }
            throw problem;
        }
    }

    private FirstCredentials random() {
        return new FirstCredentials(
                randomness.alphanumeric(PASSWORD_LENGTH),
                accounts.randomKey(),
                randomness.hex(ID_LENGTH),
                randomness.alphanumeric(PASSWORD_LENGTH));
    }

    private static FirstCredentials chosen(FirstCredentials random, BootstrapSettings settings) {
        return new FirstCredentials(
                settings.password().orElse(random.password()),
                new IssuedKey(
                        settings.ak().orElse(random.key().ak()),
                        settings.sk().orElse(random.key().sk())),
                random.projectId(),
                settings.operatorPassword().orElse(random.operatorPassword()));
    }

    private static NewTenant customer(FirstCredentials made) {
        NewUser admin = new NewUser(FirstCredentials.USER, made.password(), Role.ofTenants());
        return new NewTenant(FirstCredentials.DOMAIN, admin, Optional.of(made.projectId()), Optional.of(made.key()));
    }

    private static NewTenant operators(FirstCredentials made) {
        NewUser operator = new NewUser(FirstCredentials.OPERATOR, made.operatorPassword(), Set.of(Role.OPERATOR));
        return new NewTenant(FirstCredentials.OPERATOR_DOMAIN, operator, Optional.empty(), Optional.empty());
    }
}
