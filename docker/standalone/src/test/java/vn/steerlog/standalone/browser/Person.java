package vn.steerlog.standalone.browser;

/// Who sits before a page: an account a role, as the sample data makes them.
enum Person {
    SECRETARY("thuky"),
    LEADER("lanhdao"),
    OFFICER("chuyenvien"),
    AUDITOR("thanhtra"),
    ADMINISTRATOR("quantri");

    private final String account;

    Person(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }
}
