package vn.steerlog.bench;

import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;

/// How events are written.
final class Codecs {
    static final EventCodec CODEC = new EventCodec(EventCatalogue.STEERLOG);

    private Codecs() {}
}
