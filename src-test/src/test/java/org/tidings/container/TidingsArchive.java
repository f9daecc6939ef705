package org.tidings.container;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it is shipped, and one WAR more in it with a test. */
final class TidingsArchive {
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String TESTS = "container-tests.war";

    private TidingsArchive() {}

    /** The EAR with these classes of a test in its last module. */
    static EnterpriseArchive with(Class<?>... tests) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, TESTS)
                .addClasses(tests)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibrary(libraryOf(Assertions.class));
        EnterpriseArchive shipped = shipped();
        String descriptor = descriptorOf(shipped);
        return shipped.addAsModule(Testable.archiveToTest(war))
                .setApplicationXML(new StringAsset(withLastModule(descriptor)));
    }

    private static EnterpriseArchive shipped() {
        File ear = new File(System.getProperty("tidings.ear"));
        return ShrinkWrap.create(ZipImporter.class, "tidings.ear")
                .importFrom(ear)
                .as(EnterpriseArchive.class);
    }

    private static String descriptorOf(EnterpriseArchive ear) {
        try (java.io.InputStream descriptor = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static String withLastModule(String descriptor) {
        int end = descriptor.lastIndexOf("</module>") + "</module>".length();
        String module = "<module><web><web-uri>" + TESTS
                + "</web-uri><context-root>/container-tests</context-root></web></module>";
        return descriptor.substring(0, end) + module + descriptor.substring(end);
    }

    private static File libraryOf(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return new File(place);
        } catch (URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
