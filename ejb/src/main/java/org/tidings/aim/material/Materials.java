package org.tidings.aim.material;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tidings.aim.material.MaterialRegister.Stored;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.storage.ObjectKey;

/** A tenant's pictures, videos and thumbnails: takes them in and lists them. */
@Stateless
public class Materials {
    @Inject
    private Jdbi jdbi;

    @Inject
    private MaterialIntake intake;

    @Inject
    private MaterialObjects objects;

    @Inject
    private MaterialRegister register;

    @Inject
    private MaterialSpace space;

    @Inject
    private Repeats repeats;

    /**
     * Makes a material. No transaction is open while its bytes are fetched, looked at and stored; the object is there before
     * the row that names it, and goes again where the row does not come to be.
     *
     * @throws ApiException 400 naming the field whose rule is broken, or {@link MaterialError#SPACE_FULL}
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public UploadedMaterial upload(Caller caller, Optional<RequestKey> key, NewMaterial wanted) {
        Optional<String> answered = key.flatMap(known -> repeats.answerOf(caller, known));
        return answered.map(UploadedMaterial::ofAnswer)
                .orElseGet(() -> make(caller, key, MaterialRules.checked(wanted)));
    }

    private UploadedMaterial make(Caller caller, Optional<RequestKey> key, NewMaterial wanted) {
        if (wanted.kind() == MaterialKind.THUMBNAIL) {
            jdbi.useHandle(handle -> register.videoId(handle, caller, wanted));
        }
        try (InspectedMaterial material = intake.inspect(wanted)) {
            jdbi.useHandle(handle -> space.requireRoom(handle, caller.domainId(), material.size()));
            return keep(caller, key, material);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private UploadedMaterial keep(Caller caller, Optional<RequestKey> key, InspectedMaterial material)
            throws IOException {
        Stored stored = store(caller, material);
        try {
            return register.add(caller, key, material, stored);
        } catch (RuntimeException refused) {
            objects.forget(stored.all());
            throw refused;
        }
    }

    private Stored store(Caller caller, InspectedMaterial material) throws IOException {
        ObjectKey object = objects.keep(caller.domainId(), material.type(), material.content());
        try {
            return material.cover().isPresent()
                    ? new Stored(
                            object,
                            Optional.of(objects.keep(
                                    caller.domainId(), material.cover().get())))
                    : new Stored(object, Optional.empty());
        } catch (IOException problem) {
            objects.forget(List.of(object));
            throw problem;
        }
    }

    /** The caller's live materials of one kind, the newest first, videos with their covers. */
    @TransactionAttribute(SUPPORTS)
    public Page<MaterialView> list(Caller caller, MaterialFilter filter, PageQuery page) {
        Map<String, Object> values = new HashMap<>();
        String where = conditions(caller, filter, values);
        return jdbi.withHandle(handle -> {
            long total = handle.createQuery(MaterialReading.COUNT + where)
                    .bindMap(values)
                    .mapTo(Long.class)
                    .one();
            List<MaterialView> found = handle.createQuery(
                            MaterialReading.SELECT + where + " ORDER BY m.id DESC LIMIT :limit OFFSET :offset")
                    .bindMap(values)
                    .bind("limit", page.limit())
                    .bind("offset", page.offset())
                    .map((row, context) -> MaterialReading.view(row))
                    .list();
            return new Page<>(found, total, page);
        });
    }

    private static String conditions(Caller caller, MaterialFilter filter, Map<String, Object> values) {
        StringBuilder where =
                new StringBuilder(MaterialReading.LIVE).append(" AND m.domain_id = :domain AND m.kind = :kind");
        values.put("domain", caller.domainId());
        values.put("kind", filter.kind().name());
        filter.fileName().ifPresent(name -> {
            where.append(" AND m.file_name LIKE :name ESCAPE '!'");
            values.put("name", "%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        });
        filter.materialId().ifPresent(id -> {
            where.append(" AND m.material_id = :material");
            values.put("material", id);
        });
        filter.resourceId().ifPresent(id -> {
            where.append(" AND m.id = :id");
            values.put("id", ResourceIds.number(id).orElse(0L));
        });
        return where.toString();
    }
}
