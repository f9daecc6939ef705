package org.tidings.aim.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.tidings.shared.database.Columns;
import org.tidings.storage.ObjectKey;

/** Reads materials from rows. */
final class MaterialReading {
    /** A material that is neither in the recycle bin nor on its way out; a thumbnail is where its video is. */
    static final String LIVE = "m.state = 'LIVE' AND (m.video_id IS NULL OR v.state = 'LIVE')";

    private static final String COLUMNS = """
            %1$s.id AS %1$s_id, %1$s.material_id AS %1$s_material_id, %1$s.domain_id AS %1$s_domain_id,
            %1$s.kind AS %1$s_kind, %1$s.automatic AS %1$s_automatic, %1$s.file_name AS %1$s_file_name,
            %1$s.description AS %1$s_description, %1$s.ratio AS %1$s_ratio, %1$s.content_type AS %1$s_content_type,
            %1$s.object_key AS %1$s_object_key, %1$s.size_bytes AS %1$s_size_bytes, %1$s.created_at AS %1$s_created_at""";

    /** Materials with their covers, and what is needed to say whether they are live. */
    static final String SELECT = "SELECT " + COLUMNS.formatted("m") + ", " + COLUMNS.formatted("c")
            + ", v.cover_id AS m_cover_of_video FROM aim_material m LEFT JOIN aim_material c ON c.id = m.cover_id"
            + " LEFT JOIN aim_material v ON v.id = m.video_id WHERE ";

    /** How many materials there are. */
    static final String COUNT =
            "SELECT COUNT(*) FROM aim_material m LEFT JOIN aim_material v ON v.id = m.video_id WHERE ";

    private MaterialReading() {}

    static MaterialView view(ResultSet row) throws SQLException {
        long coverOfVideo = row.getLong("m_cover_of_video");
        MaterialView material = view(row, "m_", row.getLong("m_id") == coverOfVideo);
        return row.getString("c_id") == null ? material : material.with(view(row, "c_", true));
    }

    private static MaterialView view(ResultSet row, String of, boolean primary) throws SQLException {
        return new MaterialView(
                row.getString(of + "material_id"),
                row.getString(of + "id"),
                row.getString(of + "domain_id"),
                MaterialKind.valueOf(row.getString(of + "kind")),
                new MaterialFile(
                        new ObjectKey(row.getString(of + "object_key")),
                        row.getString(of + "content_type"),
                        row.getString(of + "file_name"),
                        row.getLong(of + "size_bytes")),
                Optional.ofNullable(row.getString(of + "description")),
                Optional.ofNullable(row.getString(of + "ratio")).map(ImageRatio::valueOf),
                row.getBoolean(of + "automatic"),
                primary,
                Columns.instant(row, of + "created_at"),
                Optional.empty());
    }
}
