package vn.steerlog.command.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.steerlog.command.imports.Upload;

/// The sample lists that ship with the application: a folder a list.
final class SampleLists {
    private static final String FILES = "classpath:/samples/*/*.csv";

    private SampleLists() {}

    static Map<String, List<Upload>> byFolder() {
        Map<String, List<Upload>> folders = new TreeMap<>();
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(resources, Comparator.comparing(Resource::getDescription));
            for (Resource resource : resources) {
                folders.computeIfAbsent(folder(resource), _ -> new ArrayList<>())
                        .add(
                                new Upload(
                                        String.valueOf(resource.getFilename()),
                                        resource.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static String folder(Resource resource) throws IOException {
        String address = resource.getURL().toString();
        String above = address.substring(0, address.lastIndexOf('/'));
        return above.substring(above.lastIndexOf('/') + 1);
    }
}
