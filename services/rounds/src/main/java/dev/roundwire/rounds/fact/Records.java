package dev.roundwire.rounds.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records by their components, so that a new field of an event needs no code here.
public final class Records {
    /// What reflection says of a record, asked once.
    private record Shape(
            List<RecordComponent> components,
            List<String> names,
            List<RecordComponent> parts,
            Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(
                        components,
                        components.stream().map(RecordComponent::getName).toList(),
                        components.stream()
                                .filter(component -> !isScalar(component.getType()))
                                .toList(),
                        constructor);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(type.getName(), impossible);
            }
        }
    }

    private static boolean isScalar(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || type == String.class
                || type == Boolean.class;
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Records() {}

    public static List<RecordComponent> components(Class<?> type) {
        return SHAPES.get(type).components();
    }

    /// The value of one component.
    public static @Nullable Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(value.getClass() + "." + component.getName(), impossible);
        }
    }

    /// The value of the component called `name`; null where there is no such component.
    public static @Nullable Object get(Record value, String name) {
        int index = names(value.getClass()).indexOf(name);
        return index < 0 ? null : get(value, components(value.getClass()).get(index));
    }

    /// The components that aren't null, in the order of their declaration.
    public static Map<String, Object> fields(Record value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : components(value.getClass())) {
            Object field = get(value, component);
            if (field != null) {
                fields.put(component.getName(), field);
            }
        }
        return fields;
    }

    /// The values of all components, in the order of their declaration.
    public static @Nullable Object[] values(Record value) {
        List<RecordComponent> components = components(value.getClass());
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(value, components.get(i));
        }
        return values;
    }

    /// The names of the components, in the order of their declaration.
    public static List<String> names(Class<?> type) {
        return SHAPES.get(type).names();
    }

    /// The records and lists among the values of its components, in the order of their declaration.
    public static List<Object> parts(Record value) {
        List<RecordComponent> components = SHAPES.get(value.getClass()).parts();
        List<Object> parts = new ArrayList<>(components.size());
        for (RecordComponent component : components) {
            Object part = get(value, component);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// A record made of the given component values; what is missing is null.
    public static <R extends Record> R make(Class<R> type, Map<String, Object> fields) {
        List<String> names = names(type);
        @Nullable Object[] values = new @Nullable Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(names.get(i));
        }
        return make(type, values);
    }

    /// A record made of the values of all its components.
    public static <R extends Record> R make(Class<R> type, @Nullable Object[] values) {
        Shape shape = SHAPES.get(type);
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }
}
