package vn.steerlog.http;

import java.io.IOException;

/// More of the body arrived than is read.
final class BodyTooLargeException extends IOException {
    BodyTooLargeException() {
        super("body too large");
    }
}
