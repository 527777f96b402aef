package vn.steerlog.query.web;

import vn.steerlog.http.Coded;

/// What can be wrong with one query parameter, beside what can be wrong with any input.
enum QueryFault implements Coded {
    NOT_A_WHOLE_NUMBER,
    /// Arguments: the least and the greatest that are accepted.
    OUT_OF_RANGE
}
