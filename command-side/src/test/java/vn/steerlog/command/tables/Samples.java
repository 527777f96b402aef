package vn.steerlog.command.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The sample lists, as they stand on the class path.
final class Samples {
    private static final Map<String, String> FOLDERS =
            Map.of(
                    "ha-giang-2025", "ban-chi-dao chi-tieu co-quan diem-nghen nhiem-vu",
                    "lao-cai-2025-11-17",
                            "ban-chi-dao chi-tieu co-quan cuoc-hop diem-nghen ket-luan nhiem-vu",
                    "tuyen-quang-2025-07-10",
                            "chi-tieu co-quan cuoc-hop diem-nghen ket-luan nhiem-vu");

    record Sample(String folder, String list) {
        byte[] bytes() throws IOException {
            String path = "/samples/%s/%s.csv".formatted(folder, list);
            try (InputStream in =
                    Objects.requireNonNull(Samples.class.getResourceAsStream(path), path)) {
                return in.readAllBytes();
            }
        }

        String file() {
            return list + ".csv";
        }

        Columns columns() {
            return Kinds.ALL.stream()
                    .filter(kind -> kind.list().equals(list))
                    .findFirst()
                    .orElseThrow();
        }

        Table table() throws IOException {
            return TableFiles.standard().read(file(), bytes(), columns()).table().orElseThrow();
        }
    }

    private Samples() {}

    static Stream<Sample> all() {
        return FOLDERS.entrySet().stream()
                .flatMap(folder ->
                        Stream.of(folder.getValue().split(" "))
                                .map(list -> new Sample(folder.getKey(), list)));
    }
}
