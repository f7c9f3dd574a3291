package dev.roundwire.rounds.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records by their components, so that a new field of an event needs no code here.
public final class Records {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    private Records() {}

    public static List<RecordComponent> components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /// The value of one component.
    public static @Nullable Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(value.getClass() + "." + component.getName(), impossible);
        }
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

    /// A record made of the given component values; what is missing is null.
    public static <R extends Record> R make(Class<R> type, Map<String, Object> fields) {
        List<RecordComponent> components = components(type);
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = components.stream()
                .map(component -> fields.get(component.getName()))
                .toArray();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }
}
