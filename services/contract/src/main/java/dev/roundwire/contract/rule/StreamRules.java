package dev.roundwire.contract.rule;

import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.EventRetracted;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The validators of rules on who a fact is about.
final class StreamRules {
    private StreamRules() {}

    public static final class OneStreamRule implements ConstraintValidator<OneStream, EventRetracted> {
        @Override
        public boolean isValid(@Nullable EventRetracted event, ConstraintValidatorContext context) {
            return event == null
                    || Violations.check(
                            context,
                            (event.company() == null) != (event.founder() == null),
                            "company",
                            "a retraction names either company or founder");
        }
    }

    public static final class NotItselfRule implements ConstraintValidator<NotItself, CompanyFounded> {
        @Override
        public boolean isValid(@Nullable CompanyFounded event, ConstraintValidatorContext context) {
            if (event == null) {
                return true;
            }
            Company company = event.company();
            List<CompanyFounded.Cofounder> founders = event.founders();
            boolean holds = true;
            for (int i = 0; i < founders.size(); i++) {
                CompanyFounded.Cofounder founder = founders.get(i);
                if (company != null
                        && founder != null
                        && founder.id() != null
                        && founder.id().equals(company.id())) {
                    Violations.report(context, "founders", i, "id", "is the company itself");
                    holds = false;
                }
            }
            return holds;
        }
    }
}
