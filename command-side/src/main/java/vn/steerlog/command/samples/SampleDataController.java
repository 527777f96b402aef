package vn.steerlog.command.samples;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.command.samples.SampleData.Loaded;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// Offers the sample lists to the administrator of a fresh installation.
@RestController
@RequestMapping("/api/v1/sample-data")
@MayCall(Role.ADMINISTRATOR)
@Tag(name = "sample data")
class SampleDataController {
    private final SampleData samples;

    SampleDataController(SampleData samples) {
        this.samples = samples;
    }

    record State(boolean loaded) {}

    @GetMapping
    State sampleData() {
        return new State(samples.isLoaded());
    }

    /// Loads the sample lists and makes one user a role; their passwords are shown this once.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Loaded loadSampleData(Locale language) {
        return samples.load(language);
    }
}
