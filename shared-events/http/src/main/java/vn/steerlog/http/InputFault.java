package vn.steerlog.http;

/// What can be wrong with one field or parameter, whatever it means. The words are `error.<code>`.
/// Other packages bring enums of their own.
public enum InputFault implements Coded {
    MISSING,
    GIVEN_TWICE,
    UNKNOWN_PARAMETER,
    UNKNOWN_FIELD,
    DUPLICATE_FIELD,
    SYNTAX,
    NOT_UTF_8,
    WRONG_TYPE,
    NOT_ONE_OF,
    BAD_DATE,
    BAD_MOMENT,
    BAD_ID,
    BAD_VALUE,
    BAD_CHARACTERS,
    NUMBER_OUT_OF_RANGE,
    TOO_SHORT,
    TOO_LONG,
    TOO_MANY,
    TOO_DEEP
}
