package org.consilium.room.domain;

import java.util.function.Supplier;

class InMemoryRoomLogTest extends RoomLogContract {
    private final RoomLog log = new InMemoryRoomLog();

    @Override
    protected RoomLog log() {
        return log;
    }

    @Override
    protected <T> T together(Supplier<T> work) {
        return work.get();
    }
}
