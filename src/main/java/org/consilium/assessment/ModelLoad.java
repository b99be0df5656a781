package org.consilium.assessment;

/** How busy this node's model is. */
public interface ModelLoad {
    Load now();

    /**
     * @param running series that are read now, stopped ones included until they end
     * @param atMost series that may be read at the same time
     */
    record Load(int running, int atMost) {}
}
