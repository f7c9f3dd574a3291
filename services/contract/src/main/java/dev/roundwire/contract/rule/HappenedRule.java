package dev.roundwire.contract.rule;

import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Validates {@link Happened}. A publication has happened too.
public final class HappenedRule implements ConstraintValidator<Happened, Event> {
    private static final String LATER = "lies more than a day after the event's time";

    @Override
    public boolean isValid(@Nullable Event event, ConstraintValidatorContext context) {
        if (event == null) {
            return true;
        }
        LocalDate latest = context.getClockProvider()
                .getClock()
                .instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1);
        boolean holds = published(event.sources(), latest, context);
        for (Event.Dated dated : event.happened()) {
            holds &= Violations.check(context, begun(dated.on(), latest), dated.field(), LATER);
        }
        return holds;
    }

    private static boolean published(List<Source> sources, LocalDate latest, ConstraintValidatorContext context) {
        boolean holds = true;
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (source != null && !begun(source.publishedOn(), latest)) {
                Violations.report(context, "sources", i, "publishedOn", LATER);
                holds = false;
            }
        }
        return holds;
    }

    private static boolean begun(@Nullable PartialDate date, LocalDate latest) {
        return date == null || date.first() == null || !date.first().isAfter(latest);
    }
}
