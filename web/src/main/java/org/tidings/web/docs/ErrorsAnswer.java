package org.tidings.web.docs;

import java.util.List;
import org.tidings.shared.ErrorCode;

/** The errors of the server. */
public record ErrorsAnswer(List<Item> errors) {
    public record Item(String errorCode, int status, String text) {
        static Item of(ErrorCode error) {
            return new Item(error.code(), error.status(), error.text());
        }
    }

    static ErrorsAnswer of(List<ErrorCode> errors) {
        return new ErrorsAnswer(errors.stream().map(Item::of).toList());
    }
}
