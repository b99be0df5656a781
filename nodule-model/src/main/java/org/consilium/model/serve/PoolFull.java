package org.consilium.model.serve;

/** All threads read and as many series wait as may: come again later. */
public final class PoolFull extends Exception {
    private static final long serialVersionUID = 1L;

    PoolFull(int waiting) {
        super(waiting + " series wait already");
    }
}
