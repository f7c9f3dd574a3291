package dev.roundwire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.roundwire.embedded.CannotStart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutOptionsItServesThisMachineAloneOnPort8080() {
        assertEquals(new Options("127.0.0.1", 8080, Path.of(".data"), false, false), Options.parse());
    }

    @Test
    void aValueMayFollowItsNameOrAnEqualsSign() {
        assertEquals(Options.parse("--port", "9000", "--data", "/d"), Options.parse("--port=9000", "--data=/d"));
    }

    @Test
    void aRelativeFolderIsTheOneBelowWhereItIsStarted() {
        assertEquals(
                Path.of("there").toAbsolutePath(),
                Options.parse("--data", "there").data());
    }

    @Test
    void portZeroIsAnyFreePort() {
        assertNotEquals(0, Options.parse("--port", "0").port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=65536", "--port=-1", "--port=http", "--port=", "--port", "--prot=1", "up"})
    void whatCannotBeMeantIsRefusedInOneSentence(String argument) {
        CannotStart refused = assertThrows(CannotStart.class, () -> Options.parse(argument));

        assertEquals(1, refused.sentence().lines().count());
    }
}
