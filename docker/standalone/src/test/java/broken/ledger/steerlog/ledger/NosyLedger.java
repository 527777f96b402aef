package broken.ledger.steerlog.ledger;

import broken.ledger.steerlog.query.View;

class NosyLedger {
    final View view = new View();
}
