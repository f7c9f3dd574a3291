package dev.roundwire.ingest.check;

import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.contract.rule.MoneyShape;
import dev.roundwire.contract.rule.OneStream;
import dev.roundwire.stream.http.Pointers;
import dev.roundwire.stream.http.Rules;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/// The rules that the records carry as constraints, with what a fault of form already explains left out.
final class DataRules {
    /// Rules on which of several fields are there: a fault of form in one of these explains their breach.
    private static final Map<Class<? extends Annotation>, List<String>> FIELDS_TOGETHER = Map.of(
            MoneyShape.class, List.of("amount", "min", "max"),
            OneStream.class, List.of("company", "founder"));

    /// The time on the validator's clock.
    private static final ScopedValue<Instant> NOW = ScopedValue.newInstance();

    /// Not the framework's: that one can't be told the time. One for all events: one with a clock of its own per event
    /// would set up every rule anew for each.
    private final Validator validator = Validation.byProvider(HibernateValidator.class)
            .configure()
            .clockProvider(() -> Clock.fixed(NOW.get(), ZoneOffset.UTC))
            // The library would ask a resolver for entities that are loaded late, of each field of each event.
            .traversableResolver(new Everything())
            .enableTraversableResolverResultCache(false)
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    /// All breaches of constraints in `event` as it was said at `time`, pointers relative to the data.
    ///
    /// @param ofForm the faults of form that reading it has found
    List<Fault> breaches(Event event, Instant time, Collection<Fault> ofForm) {
        Set<String> explained = ofForm.stream().map(Fault::pointer).collect(Collectors.toSet());
        return ScopedValue.where(NOW, time).call(() -> validator.validate(event)).stream()
                .filter(violation -> !isExplained(violation, explained))
                .map(DataRules::fault)
                .toList();
    }

    private static boolean isExplained(ConstraintViolation<Event> violation, Set<String> explained) {
        String pointer = Pointers.of(violation.getPropertyPath());
        String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        return explained.contains(pointer)
                || FIELDS_TOGETHER.getOrDefault(constraint(violation), List.of()).stream()
                        .anyMatch(field -> explained.contains(Pointers.child(parent, field)));
    }

    private static Fault fault(ConstraintViolation<Event> violation) {
        return new Fault(
                Pointers.of(violation.getPropertyPath()), Rules.name(constraint(violation)), violation.getMessage());
    }

    private static Class<? extends Annotation> constraint(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }

    private static final class Everything implements TraversableResolver {
        @Override
        public boolean isReachable(
                @Nullable Object object, Path.Node property, Class<?> root, Path to, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object object, Path.Node property, Class<?> root, Path to, ElementType type) {
            return true;
        }
    }
}
