package org.consilium.model.train;

/** Where a long command tells how far it is. */
public interface Progress {
    /**
     * @param stage what is being done
     * @param done share done, 0 to 1
     * @param detail a short remark, may be empty
     */
    void report(String stage, double done, String detail);
}
