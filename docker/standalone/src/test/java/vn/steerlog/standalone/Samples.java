package vn.steerlog.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The sample lists as files to upload.
public final class Samples {
    private Samples() {}

    public static Map<String, byte[]> folder(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            Resource[] resources =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/samples/" + name + "/*.csv");
            for (Resource resource : Arrays.asList(resources)) {
                files.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
