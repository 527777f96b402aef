package vn.steerlog.query.rows.mongo;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import vn.steerlog.query.rows.RowsUnavailable;

/// Says of every failure of the driver that rows cannot be reached.
final class Asking {
    private Asking() {}

    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new RowsUnavailable(e);
        }
    }

    static void tell(Runnable statement) {
        ask(() -> {
            statement.run();
            return true;
        });
    }
}
