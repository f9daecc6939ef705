package org.tidings.web.aim.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.tidings.web.http.Json;

/** Reads the one body that may be too large to be held: its file goes to the disk while the rest is parsed. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class UploadReader implements MessageBodyReader<UploadAimTemplateMaterialRequest> {
    @Inject
    private CurrentUpload upload;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == UploadAimTemplateMaterialRequest.class;
    }

    @Override
    @SuppressWarnings("checkstyle:ParameterNumber") // the interface's
    public UploadAimTemplateMaterialRequest readFrom(
            Class<UploadAimTemplateMaterialRequest> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return Json.mapper().readValue(upload.withoutFile(body), UploadAimTemplateMaterialRequest.class);
    }
}
