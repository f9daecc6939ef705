package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupTest {
    @Test
    void rowsOfOneLaneShouldShareAWebhookUpToItsMost() {
        List<Group> groups = Group.of(List.of(row(1, "a", 200), row(2, "a", 300), row(3, "a", 1), row(4, "a", 500)));

        assertThat(groups).extracting(Group::reports).containsExactly(500, 1, 500);
        assertThat(groups.get(0).rows()).extracting(OutboxRow::id).containsExactly(1L, 2L);
    }

    @Test
    void lanesShouldNotBeMixed() {
        List<Group> groups = Group.of(List.of(row(1, "a", 10), row(2, "b", 10), row(3, "a", 10)));

        assertThat(groups).extracting(group -> group.first().lane()).containsExactly("a", "b");
        assertThat(groups).extracting(Group::reports).containsExactly(20, 10);
    }

    @Test
    void nothingShouldMakeNoGroup() {
        assertThat(Group.of(List.of())).isEmpty();
    }

    private static OutboxRow row(long id, String lane, int reports) {
        return new OutboxRow(id, lane, "d", CallbackType.VMS_STATUS, Optional.empty(), reports, "[]");
    }
}
