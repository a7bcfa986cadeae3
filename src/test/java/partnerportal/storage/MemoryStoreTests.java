package partnerportal.storage;

class MemoryStoreTests extends ObjectStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    ObjectStore store() {
        return store;
    }
}
