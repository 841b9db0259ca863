package org.headwater.jobs.config;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a record with optional components travels to executors: Java serializes records, but not {@link Optional}, so
 * each optional component travels as its value or null.
 */
final class SerialForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final Class<?> type;
    private final Object[] values;

    private SerialForm(Class<?> type, Object[] values) {
        this.type = type;
        this.values = values;
    }

    static SerialForm of(Record serialized) {
        RecordComponent[] components = serialized.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(serialized);
                values[i] = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return new SerialForm(serialized.getClass(), values);
    }

    private Object readResolve() throws ObjectStreamException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[values.length];
        for (int i = 0; i < arguments.length; i++) {
            boolean isOptional = components[i].getType() == Optional.class;
            arguments[i] = isOptional ? Optional.ofNullable(values[i]) : values[i];
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
