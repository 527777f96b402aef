package broken.ledger.steerlog.query;

public class View {}
