package org.tidings.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

class RefusalTest {
    record Body(int limit, List<Integer> numbers) {}

    @Test
    void whatIsOurFaultShouldSayNothing() {
        Refusal refusal = Refusal.of(new EJBException("SELECT secret FROM access_key", new IllegalStateException("x")));

        assertThat(refusal.error()).isEqualTo(CommonError.INTERNAL);
        assertThat(refusal.message()).isEqualTo(CommonError.INTERNAL.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: must not be blank | name: must not be blank",
                "a: must not be null; b: must not be null | a: must not be null",
                "source_title_content: must be no longer | source_title_content: invalid",
                "sms_content[7].to: must not be blank | sms_content[7].to: invalid",
                "sms_content[7].template_id: no such template | sms_content[7].template_id",
                "variable_attributes[0].variable_index: twice | variable_index: twice",
                "variable_attributes[0].variable_index: must be no longer | variable_index: invalid",
                "a_field_whose_name_is_all_too_long: bad | Invalid parameter"
            })
    void briefRefusalShouldSayWhatFits(String message, String brief) {
        assertThat(new Refusal(CommonError.INVALID_PARAMETER, message).brief(32))
                .isEqualTo(brief);
    }

    @Test
    void refusalShouldBeFoundUnderWhatWrapsIt() {
        Refusal refusal = Refusal.of(new IllegalStateException(
                new IllegalStateException(CommonError.invalid("offset", "must be a whole number"))));

        assertThat(refusal.error()).isEqualTo(CommonError.INVALID_PARAMETER);
        assertThat(refusal.message()).isEqualTo("offset: must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"limit\":1", "{\"numbers\":[1,", "{\"limit\":tru}", "{\"limit\":1} trailing", "\"\\x\""})
    void malformedJsonShouldBeCalledSo(String json) {
        assertThat(read(json).message()).isEqualTo("body: malformed JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"limit\":1.5}", "{\"limit\":{}}", "{\"limit\":\"many\"}", "{\"limit\":99999999999}"})
    void wrongTypeShouldNameTheField(String json) {
        assertThat(read(json).message()).isEqualTo("limit: has the wrong type");
    }

    @Test
    void bodyThatEndsAtItsLimitShouldNotBeCalledMalformed() {
        Reader limited = new StringReader("{\"numbers\":[") {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                if (count < 0) {
                    throw ApiException.of(CommonError.TOO_LARGE);
                }
                return count;
            }
        };

        Refusal refusal = Refusal.of(catchThrowable(() -> Json.mapper().readValue(limited, Body.class)));

        assertThat(refusal.error()).isEqualTo(CommonError.TOO_LARGE);
    }

    @Test
    void wrongElementShouldBeNamedByItsIndex() {
        assertThat(read("{\"numbers\":[1,\"x\"]}").message()).isEqualTo("numbers[1]: has the wrong type");
    }

    @Test
    void everyViolationShouldBeNamedInOrder() {
        ConstraintViolationException violations = new ConstraintViolationException(Set.of(
                FakeNode.violation(Resource.class, "create", Body.class, FakeNode.property("numbers")),
                FakeNode.violation(Resource.class, "create", Body.class, FakeNode.property("limit"))));

        assertThat(Refusal.of(violations).message()).isEqualTo("limit: is wrong; numbers: is wrong");
    }

    public static class Resource {
        public void create(Body body) {}
    }

    private static Refusal read(String json) {
        return Refusal.of(catchThrowable(() -> Json.mapper().readValue(json, Body.class)));
    }
}
