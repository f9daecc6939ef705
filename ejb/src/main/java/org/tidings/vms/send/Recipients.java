package org.tidings.vms.send;

import static org.tidings.shared.CommonError.invalid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.delivery.NewDeliveries.Recipient;
import org.tidings.shared.MobileNumber;

/**
 * The numbers of a task in their normal form, each once, and the contents they share. The first mention of a number wins;
 * any number that is none refuses the task.
 *
 * @param contents the lists of values, by content number
 */
record Recipients(List<Recipient> recipients, List<List<String>> contents) {
    /** The most numbers a task may have, over all its groups. */
    static final int MOST = 5_000;

    private static final int NAMED_AT_MOST = 10;

    static Recipients of(CreateSendTask command, int placeholders) {
        Collector collector = new Collector(placeholders);
        if (command.groups().isEmpty()) {
            collector.add("mobiles", command.mobiles(), "dync_params", command.values());
        }
        for (int i = 0; i < command.groups().size(); i++) {
            CreateSendTask.Group group = command.groups().get(i);
            String at = "individual_params[" + i + "].";
            collector.add(at + "mobiles", group.mobiles(), at + "dync_params", group.values());
        }
        return collector.collected();
    }

    private static final class Collector {
        private final int placeholders;
        private final Map<MobileNumber, Integer> contentByNumber = new LinkedHashMap<>();
        private final List<List<String>> contents = new ArrayList<>();
        private final List<String> invalid = new ArrayList<>();
        private int written;
        private String firstInvalidField = "";

        Collector(int placeholders) {
            this.placeholders = placeholders;
        }

        void add(String numbersField, List<String> numbers, String valuesField, List<String> values) {
            if (values.size() != placeholders) {
                throw invalid(
                        valuesField,
                        "the template has " + placeholders + " placeholders, but " + values.size()
                                + " values are given");
            }
            written += numbers.size();
            if (written > MOST) {
                throw invalid(numbersField, "a task has at most " + MOST + " numbers");
            }
            for (String number : numbers) {
                MobileNumber.parse(number)
                        .ifPresentOrElse(
                                mobile -> contentByNumber.putIfAbsent(mobile, contents.size()),
                                () -> reject(numbersField, number));
            }
            contents.add(values);
        }

        Recipients collected() {
            if (!invalid.isEmpty()) {
                throw invalid(firstInvalidField, "not mobile numbers: " + String.join(", ", invalid));
            }
            return new Recipients(
                    contentByNumber.entrySet().stream()
                            .map(entry -> new Recipient(entry.getKey().digits(), entry.getValue()))
                            .toList(),
                    contents);
        }

        private void reject(String field, String number) {
            if (invalid.isEmpty()) {
                firstInvalidField = field;
            }
            if (invalid.size() < NAMED_AT_MOST) {
                invalid.add(
                        Optional.of(number).filter(text -> text.length() <= 20).orElse("…"));
            }
        }
    }
}
