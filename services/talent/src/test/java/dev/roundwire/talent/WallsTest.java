package dev.roundwire.talent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.roundwire.talent");

    @Test
    void theRootKnowsNothingOfItsEdges() {
        noClasses()
                .that()
                .resideInAPackage("dev.roundwire.talent")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.roundwire.talent.http..",
                        "dev.roundwire.talent.kafka..",
                        "dev.roundwire.talent.sql..",
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
                .resideInAPackage("dev.roundwire.talent.sql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.roundwire.talent.http..", "dev.roundwire.stream.http..", "jakarta.ws..")
                .check(SERVICE);
    }
}
