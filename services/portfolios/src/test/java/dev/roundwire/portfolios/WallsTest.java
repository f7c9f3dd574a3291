package dev.roundwire.portfolios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.roundwire.portfolios");

    @Test
    void theRootKnowsNothingOfItsEdges() {
        noClasses()
                .that()
                .resideInAPackage("dev.roundwire.portfolios")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.roundwire.portfolios.http..",
                        "dev.roundwire.portfolios.kafka..",
                        "dev.roundwire.portfolios.sql..",
                        "dev.roundwire.stream.http..",
                        "jakarta..",
                        "java.sql..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "io.quarkus..")
                .check(SERVICE);
    }

    @Test
    void rowsKnowNothingOfHttp() {
        noClasses()
                .that()
                .resideInAPackage("dev.roundwire.portfolios.sql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.roundwire.portfolios.http..", "dev.roundwire.stream.http..", "jakarta.ws..")
                .check(SERVICE);
    }
}
