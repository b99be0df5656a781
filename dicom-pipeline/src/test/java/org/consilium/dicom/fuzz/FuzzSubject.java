package org.consilium.dicom.fuzz;

import java.io.IOException;
import java.util.Random;

/** Makes inputs from a seed and takes them. */
interface FuzzSubject {
    /** The same input for a random source in the same state. */
    byte[] next(Random random) throws IOException;

    /** How far the input came, 0 to 2; anything but an answer or a refusal escapes. */
    int take(byte[] input) throws IOException;

    /** A subject of two parts. */
    static FuzzSubject of(Maker maker, Taker taker) {
        return new FuzzSubject() {
            @Override
            public byte[] next(Random random) throws IOException {
                return maker.next(random);
            }

            @Override
            public int take(byte[] input) throws IOException {
                return taker.take(input);
            }
        };
    }

    /** Makes inputs. */
    interface Maker {
        byte[] next(Random random) throws IOException;
    }

    /** Takes inputs. */
    interface Taker {
        int take(byte[] input) throws IOException;
    }
}
