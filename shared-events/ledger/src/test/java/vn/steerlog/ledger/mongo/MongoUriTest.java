package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MongoUriTest {
    @Test
    void another_database_changes_neither_the_servers_nor_who_one_is() {
        assertThat(MongoUri.of("mongodb://localhost:27017").with("x"))
                .hasToString("mongodb://localhost:27017/x");
        assertThat(MongoUri.of("mongodb://u:p@a:1,b:2/?replicaSet=rs0").with("x"))
                .hasToString("mongodb://u:p@a:1,b:2/x?replicaSet=rs0&authSource=admin");
        assertThat(MongoUri.of("mongodb://u:p@a/users?tls=true").with("x"))
                .hasToString("mongodb://u:p@a/x?tls=true&authSource=users");
    }

    @Test
    void through_one_server_no_other_member_is_looked_for() {
        assertThat(MongoUri.of("mongodb://a:1,b:2/x?replicaSet=rs0&w=1").through("127.0.0.1:9"))
                .hasToString("mongodb://127.0.0.1:9/x?w=1&directConnection=true");
    }
}
