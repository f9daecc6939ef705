package org.tidings.aim.template;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that people read: a line of names, then rows, their cells parted by bars. Lines that begin with {@code #} are
 * comments, and a dash is an empty cell.
 */
final class Table {
    private static final String NOTHING = "-";

    private final String name;
    private final List<Row> rows;

    private Table(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** The table of a name, beside this class. */
    static Table named(String name) {
        try (InputStream file = Table.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return of(
                    name,
                    new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(name, problem);
        }
    }

    static Table of(String name, List<String> lines) {
        List<String[]> written = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .toList();
        String[] names = written.get(0);
        return new Table(
                name,
                written.stream().skip(1).map(cells -> row(name, names, cells)).toList());
    }

    private static Row row(String table, String[] names, String[] cells) {
        if (names.length != cells.length) {
            throw new IllegalStateException(table + " has a row of " + cells.length + " cells: " + cells[0].strip());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            values.put(names[i].strip(), cells[i].strip());
        }
        return new Row(table, values);
    }

    List<Row> rows() {
        return rows;
    }

    /** What each row is read as, by a key that no two rows may share. */
    <T> Map<String, T> byKey(String column, Function<Row, T> reading) {
        Map<String, T> read = new LinkedHashMap<>();
        for (Row row : rows) {
            if (read.put(row.text(column), reading.apply(row)) != null) {
                throw new IllegalStateException(name + " has " + row.text(column) + " twice");
            }
        }
        return read;
    }

    /** One row. Whatever cannot be read is said with the name of the table and the row. */
    record Row(String table, Map<String, String> cells) {
        String text(String column) {
            String text = cells.get(column);
            if (text == null || text.isEmpty()) {
                throw wrong(column, "is missing");
            }
            return text;
        }

        boolean isGiven(String column) {
            return !text(column).equals(NOTHING);
        }

        int number(String column) {
            return read(column, Integer::valueOf);
        }

        boolean flag(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw wrong(column, "is neither yes nor no");
            };
        }

        /** A cell's words, none of them twice. */
        <T> Set<T> set(String column, Function<String, T> reading) {
            return list(column).stream()
                    .map(word -> read(column, cell -> reading.apply(word)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        List<String> list(String column) {
            return isGiven(column) ? Arrays.asList(text(column).split(" +")) : List.of();
        }

        <T> T read(String column, Function<String, T> reading) {
            try {
                return reading.apply(text(column));
            } catch (IllegalArgumentException problem) {
                throw wrong(column, String.valueOf(problem.getMessage()));
            }
        }

        IllegalStateException wrong(String column, String problem) {
            return new IllegalStateException(table + ", " + cells.values() + ": " + column + " " + problem);
        }
    }
}
