package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidings.aim.material.CleanupRun.Mode;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;

/** What the statements do to materials, apart from locks. */
class MaterialRowsTest extends Workbench {
    @Test
    void uploadShouldTakeRoomUntilThereIsNone() {
        for (int i = 0; i < 3; i++) {
            picture("a" + i + ".png");
        }
        long size = spaces.show(CALLER, "domain").usedBytes();
        jdbi.useHandle(handle -> handle.execute("UPDATE aim_space SET used_bytes = 99999"));

        assertThatThrownBy(() -> picture("b.png"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(MaterialError.SPACE_FULL));

        assertThat(shelf.things).hasSize(3);
        assertThat(shelf.bytes()).isEqualTo(size);
        assertThat(materials.list(CALLER, of(MaterialKind.IMAGE), PAGE).total()).isEqualTo(3);
    }

    @Test
    void listShouldFilterAndShowCovers() {
        picture("first.png");
        picture("second.png");
        UploadedMaterial video = video();

        assertThat(materials.list(CALLER, of(MaterialKind.IMAGE), PAGE).items())
                .extracting(material -> material.file().fileName())
                .containsExactly("second.png", "first.png");
        assertThat(materials.list(CALLER, of(MaterialKind.VIDEO), PAGE).items())
                .singleElement()
                .satisfies(seen -> assertThat(seen.resourceId()).isEqualTo(video.resourceId()))
                .satisfies(seen ->
                        assertThat(seen.thumbnail().orElseThrow().primary()).isTrue());
        assertThat(materials.list(STRANGER, of(MaterialKind.IMAGE), PAGE).total())
                .isZero();
    }

    @Test
    void filtersShouldTakeTextAsItStandsAndWorkTogether() {
        picture("first.png");
        UploadedMaterial second = picture("50%_off!.png");

        for (String part : List.of("50%", "%_", "_off!", "!.")) {
            assertThat(materials.list(CALLER, named(part), PAGE).total()).isEqualTo(1);
        }
        assertThat(materials.list(CALLER, named("irst"), PAGE).total()).isEqualTo(1);
        assertThat(materials.list(CALLER, named("f%t"), PAGE).total()).isZero();
        MaterialFilter all = new MaterialFilter(
                MaterialKind.IMAGE,
                Optional.of("off"),
                Optional.of(second.materialId()),
                Optional.of(second.resourceId()));
        assertThat(materials.list(CALLER, all, PAGE).total()).isEqualTo(1);
    }

    @Test
    void repeatShouldBeAnsweredAsTheFirst() {
        RequestKey key = new RequestKey("key", "fingerprint");

        UploadedMaterial first = upload(MaterialKind.IMAGE, "a.png", Optional.empty(), Optional.of(key));

        assertThat(upload(MaterialKind.IMAGE, "a.png", Optional.empty(), Optional.of(key)))
                .isEqualTo(first);
        assertThat(shelf.things).hasSize(1);
    }

    @Test
    void usedMaterialsShouldStay() {
        UploadedMaterial picture = picture("a.png");
        UploadedMaterial video = video();
        assertThat(uses.find(CALLER, List.of(picture.resourceId(), video.resourceId(), "x", "99")))
                .hasSize(2);
        uses.use(CALLER, "template", List.of(picture.resourceId(), video.resourceId()));

        refuses(MaterialError.IN_USE, () -> bin.put(CALLER, List.of(picture.materialId())));
        String cover = thumbnails.list(CALLER, video.resourceId()).get(0).materialId();
        refuses(MaterialError.IN_USE, () -> bin.put(CALLER, List.of(cover)));
        assertThat(clean(Mode.REAL, 0).recycled()).isZero();

        uses.release(CALLER, "template");
        bin.put(CALLER, List.of(picture.materialId(), video.materialId()));
        assertThat(uses.find(CALLER, List.of(picture.resourceId()))).isEmpty();
        assertThat(uses.fileOf(CALLER, "domain", video.resourceId())).isEmpty();
        refuses(MaterialError.NOT_FOUND, () -> uses.use(CALLER, "template", List.of(video.resourceId())));
    }

    @Test
    void coverShouldBeOneOfTheVideosOwn() {
        UploadedMaterial video = video();
        UploadedMaterial other =
                upload(MaterialKind.THUMBNAIL, "t.png", Optional.of(video.materialId()), Optional.empty());
        assertThat(thumbnails.list(CALLER, video.resourceId()))
                .extracting(MaterialView::primary)
                .containsExactly(true, false);

        thumbnails.choose(CALLER, video.resourceId(), other.materialId());

        assertThat(thumbnails.list(CALLER, video.resourceId()))
                .extracting(MaterialView::primary)
                .containsExactly(false, true);
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("UPDATE aim_material SET cover_id = NULL WHERE kind = 'VIDEO'")))
                .hasMessageContaining("aim_material_video_has_cover");
        long stranger = Long.parseLong(picture("p.png").resourceId());
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("UPDATE aim_material SET cover_id = ? WHERE kind = 'VIDEO'", stranger)))
                .hasMessageContaining("aim_material_cover");
    }
}
