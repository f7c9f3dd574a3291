package dev.roundwire.standalone.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {
    /// Once modules are packaged, their test classes come in archives, which the library's own option lets through.
    private static final ImportOption NO_TEST_ARCHIVES = location -> !location.contains("-tests.jar");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(NO_TEST_ARCHIVES)
            .importPackages("dev.roundwire");
    private static final List<String> SERVICES = List.of("ingest", "valuations", "portfolios", "talent");

    @Test
    void theContractKnowsNothingOfTheHouse() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.roundwire.contract..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.roundwire..")
                        .and(DescribedPredicate.not(resideInAnyPackage("dev.roundwire.contract..")))));
    }

    @Test
    void theMeaningOfFactsKnowsNoFrameworkNoClockAndNoInputOrOutput() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.roundwire.rounds..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta.ws..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "org.apache.kafka..",
                        "dev.roundwire.stream.."));
        check(noClasses()
                .that()
                .resideInAPackage("dev.roundwire.rounds..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void servicesKnowNothingOfEachOther() {
        for (String service : SERVICES) {
            String[] others = SERVICES.stream()
                    .filter(other -> !other.equals(service))
                    .map(other -> "dev.roundwire." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage("dev.roundwire." + service + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }
    }

    @Test
    void theStreamKnowsNoServiceAndNoArithmetic() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.roundwire.stream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.roundwire.ingest..",
                        "dev.roundwire.valuations..",
                        "dev.roundwire.portfolios..",
                        "dev.roundwire.talent..",
                        "dev.roundwire.rounds.valuation..",
                        "dev.roundwire.rounds.portfolio..",
                        "dev.roundwire.rounds.talent.."));
    }

    @Test
    void packagesFormNoCircles() {
        check(slices().matching("dev.roundwire.rounds.(*)..").should().beFreeOfCycles());
        check(slices().matching("dev.roundwire.stream.(*)..").should().beFreeOfCycles());
    }

    @Test
    void moneyIsNeverADouble() {
        DescribedPredicate<JavaClass> inexact = DescribedPredicate.describe(
                "double or float",
                type -> List.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName()));
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("dev.roundwire.contract..", "dev.roundwire.rounds..")
                .should()
                .notHaveRawType(inexact));
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("dev.roundwire.contract..", "dev.roundwire.rounds..")
                .should()
                .notHaveRawReturnType(inexact));
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }
}
