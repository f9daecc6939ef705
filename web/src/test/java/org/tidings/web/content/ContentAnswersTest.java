package org.tidings.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidings.storage.ObjectKey;

class ContentAnswersTest {
    @Test
    void nameShouldStandInTheHeaderInBothForms() {
        assertThat(ContentAnswers.disposition("夏 a*.png"))
                .isEqualTo("inline; filename=\"_ a*.png\"; filename*=UTF-8''%E5%A4%8F%20a%2A.png");
        assertThat(ContentAnswers.disposition("a\"\r\n\\b"))
                .isEqualTo("inline; filename=\"a____b\"; filename*=UTF-8''a%22%0D%0A%5Cb");
    }

    @Test
    void validatorShouldTellObjectsApart() {
        assertThat(Validator.of(new ObjectKey("a"), 1))
                .isEqualTo(Validator.of(new ObjectKey("a"), 1))
                .isNotEqualTo(Validator.of(new ObjectKey("b"), 1))
                .isNotEqualTo(Validator.of(new ObjectKey("a"), 2));
    }
}
