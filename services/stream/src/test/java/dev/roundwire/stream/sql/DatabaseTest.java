package dev.roundwire.stream.sql;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.stream.testing.ThrowawayPostgres;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private static final String LONG = "select pg_sleep (1.5)";

    @Test
    void aLongStatementOfAnOperationIsWaitedForAndAnyOtherIsGivenUp() throws Exception {
        try (ThrowawayPostgres postgres = new ThrowawayPostgres();
                AgroalDataSource source = postgres.dataSource("public&socketTimeout=1")) {
            Database database = new Database(source, "public");

            boolean slept = database.inTransaction(connection -> Database.patiently(connection, DatabaseTest::sleep));

            assertTrue(slept);
            assertThrows(SQLException.class, () -> database.inTransaction(DatabaseTest::sleep));
        }
    }

    private static boolean sleep(Connection connection) throws SQLException {
        return connection.createStatement().execute(LONG);
    }
}
