package org.tidings.vms.template;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps a template's variables in one column: {@code 1:txt,2:jpg}. */
@Converter
class VariablesConverter implements AttributeConverter<List<Variable>, String> {
    @Override
    public String convertToDatabaseColumn(List<Variable> variables) {
        return variables.stream()
                .map(variable -> variable.number() + ":" + variable.type())
                .collect(Collectors.joining(","));
    }

    @Override
    public List<Variable> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .filter(written -> !written.isEmpty())
                .map(VariablesConverter::variable)
                .toList();
    }

    private static Variable variable(String written) {
        int colon = written.indexOf(':');
        return new Variable(Integer.parseInt(written.substring(0, colon)), written.substring(colon + 1));
    }
}
