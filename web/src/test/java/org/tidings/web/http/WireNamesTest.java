package org.tidings.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireNamesTest {
    private final WireNames names = new WireNames(Json.mapper());

    record Body(
            String taskName, @JsonProperty("dync_params") List<String> dynamic, List<Individual> individualParams) {}

    record Individual(
            List<String> mobiles, @JsonProperty("tplid") String template) {}

    static class Query {
        @QueryParam("begin-time")
        String beginTime;
    }

    public static class Resource {
        public void create(Body body) {}

        public void list(Query query) {}

        public void one(@QueryParam("limit") int limit) {}
    }

    @Test
    void fieldOfTheBodyShouldBeSnakeCase() {
        assertThat(name("create", Body.class, FakeNode.property("taskName"))).isEqualTo("task_name");
    }

    @Test
    void irregularNameShouldBeTheAnnotatedOne() {
        assertThat(name("create", Body.class, FakeNode.property("dynamic"))).isEqualTo("dync_params");
    }

    @Test
    void elementsShouldKeepTheirIndex() {
        String name = name(
                "create",
                Body.class,
                FakeNode.property("individualParams"),
                FakeNode.property("mobiles").at(0),
                new FakeNode(ElementKind.CONTAINER_ELEMENT, "<list element>").at(3));

        assertThat(name).isEqualTo("individual_params[0].mobiles[3]");
    }

    @Test
    void namesBelowElementsShouldBeAnnotatedOnesToo() {
        String name = name(
                "create",
                Body.class,
                FakeNode.property("individualParams"),
                FakeNode.property("template").at(2));

        assertThat(name).isEqualTo("individual_params[2].tplid");
    }

    @Test
    void queryOfABeanShouldHaveTheParametersName() {
        assertThat(name("list", Query.class, FakeNode.property("beginTime"))).isEqualTo("begin-time");
    }

    @Test
    void queryOfAMethodShouldHaveTheParametersName() {
        assertThat(name("one", int.class)).isEqualTo("limit");
    }

    @Test
    void missingBodyShouldBeCalledSo() {
        assertThat(name("create", Body.class)).isEqualTo("body");
    }

    @Test
    void valueOfTheWrongTypeShouldBeNamedToo() {
        JsonMappingException wrong = catchThrowableOfType(
                JsonMappingException.class,
                () -> Json.mapper().readValue("{\"individual_params\":[{\"mobiles\":[\"1\",{}]}]}", Body.class));

        assertThat(WireNames.of(wrong)).isEqualTo("individual_params[0].mobiles[1]");
    }

    private String name(String method, Class<?> parameter, Path.Node... below) {
        return names.of(FakeNode.violation(Resource.class, method, parameter, below));
    }
}
