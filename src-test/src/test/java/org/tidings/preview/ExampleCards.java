package org.tidings.preview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A card of every layout, read from {@code preview/cards.txt}. */
final class ExampleCards {
    private ExampleCards() {}

    static List<ExampleCard> all() {
        List<ExampleCard> cards = new ArrayList<>();
        try (InputStream file = ExampleCards.class.getResourceAsStream("/preview/cards.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ExampleCards::cells)
                    .forEach(cells -> read(cells, cards));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return cards;
    }

    private static void read(String[] cells, List<ExampleCard> cards) {
        if (cells[0].equals("card")) {
            cards.add(new ExampleCard(cells[1], cells[2], cells[3]));
        } else {
            cards.get(cards.size() - 1).add(cells[0], cells[1], cells[2], cells[3]);
        }
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\\|", -1);
        String[] four = {"", "", "", ""};
        for (int i = 0; i < cells.length; i++) {
            four[i] = cells[i].strip();
        }
        return Arrays.copyOf(four, four.length);
    }
}
