package org.tidings.web.aim.material;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.material.NewMaterial.Uploaded;
import org.tidings.aim.material.Spool;

/** The file that came with the request being answered; however that ends, the file is closed. */
@RequestScoped
public class CurrentUpload {
    private @Nullable Spool content;
    private @Nullable FileStream stream;

    /** The JSON without the file, which is kept here as it is read. */
    InputStream withoutFile(InputStream json) throws IOException {
        return new DivertedField(json, FileStream.FIELD, stream());
    }

    private FileStream stream() throws IOException {
        if (stream == null) {
            content = Spool.create();
            stream = new FileStream(content);
        }
        return stream;
    }

    /**
     * The file.
     *
     * @param text what the parser saw in its place: all of it where it was written so that it could not be diverted
     */
    Optional<Uploaded> file(@Nullable String text) throws IOException {
        FileStream decoded = stream();
        if (text != null && !text.isEmpty()) {
            decoded.begin();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            decoded.write(bytes, 0, bytes.length);
        }
        if (!decoded.isGiven() || content == null) {
            return Optional.empty();
        }
        return Optional.of(new Uploaded(content, decoded.finish()));
    }

    @PreDestroy
    void close() throws IOException {
        if (content != null) {
            content.close();
        }
    }
}
