package partnerportal.backfill.runs;

import partnerportal.storage.ObjectKey;
import partnerportal.storage.Upload;

/** Goes nowhere, but is measured on its way. */
final class MeasuredOnly extends Upload {

    MeasuredOnly(ObjectKey key) {
        super(key);
    }

    @Override
    protected void take(byte[] bytes, int from, int count) {}

    @Override
    protected void keep() {}

    @Override
    protected void discard() {}
}
