package vn.steerlog.command.account;

import vn.steerlog.http.Coded;

/// What can be wrong with the fields of an account.
enum AccountFault implements Coded {
    BAD_SIGN_IN_NAME,
    PASSWORD_HOLDS_THE_NAME,
    SAME_PASSWORD,
    AGENCY_NEEDED,
    AGENCY_ONLY_FOR_OFFICERS,
    UNKNOWN_AGENCY
}
