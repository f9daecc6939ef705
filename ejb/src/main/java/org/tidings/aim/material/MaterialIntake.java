package org.tidings.aim.material;

import static org.tidings.shared.CommonError.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tidings.aim.material.NewMaterial.Remote;
import org.tidings.aim.material.NewMaterial.Uploaded;
import org.tidings.shared.net.AddressRules;
import org.tidings.storage.RemoteFileException;
import org.tidings.storage.RemoteFileTooLargeException;
import org.tidings.storage.RemoteFiles;

/** Fetches what is to be fetched, and holds every material's bytes against what they are said to be. */
@ApplicationScoped
class MaterialIntake {
    @Inject
    private RemoteFiles remoteFiles;

    @Inject
    private AddressRules addresses;

    @Inject
    private PictureInspector pictures;

    @Inject
    private Covers covers;

    /** An intake outside of a container. */
    static MaterialIntake of(RemoteFiles remoteFiles, AddressRules addresses, Covers covers) {
        MaterialIntake intake = new MaterialIntake();
        intake.remoteFiles = remoteFiles;
        intake.addresses = addresses;
        intake.pictures = new PictureInspector();
        intake.covers = covers;
        return intake;
    }

    /** The material with all that can be said of its bytes; may wait for the network, so no transaction may be open. */
    InspectedMaterial inspect(NewMaterial wanted) throws IOException {
        Spool content = wanted.source() instanceof Uploaded uploaded
                ? uploaded.content()
                : fetched(wanted.kind(), (Remote) wanted.source());
        try {
            return inspect(wanted, content);
        } catch (IOException | RuntimeException refused) {
            content.close();
            throw refused;
        }
    }

    private Spool fetched(MaterialKind kind, Remote remote) throws IOException {
        addresses.check(remote.field(), remote.url());
        Spool content = Spool.create();
        try {
            remoteFiles.fetch(
                    remote.url(),
                    MaterialLimits.bytes(kind),
                    (bytes, from, length) -> add(content, bytes, from, length));
            return content;
        } catch (RemoteFileTooLargeException tooLarge) {
            content.close();
            throw MaterialLimits.tooLarge(kind, remote.field());
        } catch (RemoteFileException refused) {
            content.close();
            throw invalid(remote.field(), String.valueOf(refused.getMessage()));
        } catch (RuntimeException problem) {
            content.close();
            throw problem;
        }
    }

    private static void add(Spool content, byte[] bytes, int from, int length) {
        try {
            content.write(bytes, from, length);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private InspectedMaterial inspect(NewMaterial wanted, Spool content) throws IOException {
        String field = wanted.source().field();
        if (content.size() > MaterialLimits.bytes(wanted.kind())) {
            throw MaterialLimits.tooLarge(wanted.kind(), field);
        }
        MediaType type = typeOf(wanted, content);
        if (type == MediaType.MP4) {
            VideoFacts video = VideoInspector.inspect(field, content);
            Cover cover = covers.of(video, content);
            return inspected(wanted, content, type, video.pixels(), Optional.of(cover));
        }
        return inspected(wanted, content, type, pictures.inspect(field, type, content), Optional.empty());
    }

    /** The bytes decide; whoever says otherwise about them is refused. */
    private static MediaType typeOf(NewMaterial wanted, Spool content) throws IOException {
        String field = wanted.source().field();
        MediaType type = MediaType.of(content.bytes(0, MediaType.MAGIC_LENGTH))
                .filter(known -> known.serves(wanted.kind()))
                .orElseThrow(() -> MaterialRules.notA(wanted.kind(), field));
        if (wanted.source() instanceof Uploaded uploaded
                && MediaType.ofName(uploaded.mediaType()).orElseThrow() != type) {
            throw invalid(field, "says " + uploaded.mediaType() + " and is " + type.mimeName());
        }
        if (wanted.source() instanceof Remote remote
                && MediaType.ofFileName(MaterialRules.path(remote.url())).orElseThrow() != type) {
            throw invalid(field, "does not end as " + type.mimeName() + " does");
        }
        wanted.fileName().ifPresent(name -> {
            if (MediaType.ofFileName(name).orElseThrow() != type) {
                throw invalid("file_name", "does not end as " + type.mimeName() + " does");
            }
        });
        return type;
    }

    private static InspectedMaterial inspected(
            NewMaterial wanted, Spool content, MediaType type, Pixels pixels, Optional<Cover> cover) {
        wanted.ratio().ifPresent(ratio -> {
            if (!ratio.fits(pixels.width(), pixels.height())) {
                throw invalid("image_rate", "is " + ratio.proportion() + ", the file has " + pixels);
            }
        });
        Optional<ImageRatio> ratio = wanted.ratio().or(() -> ImageRatio.ofPixels(pixels.width(), pixels.height()));
        return new InspectedMaterial(wanted, content, type, pixels, ratio, cover);
    }
}
