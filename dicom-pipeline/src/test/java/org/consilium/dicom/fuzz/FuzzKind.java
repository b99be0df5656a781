package org.consilium.dicom.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.net.AnsweringPeer;
import org.consilium.dicom.net.CallingStranger;

/** What is spoiled and who has to bear it; each kind is a way by which bytes of strangers come in. */
enum FuzzKind {
    /** Files of the conformance set, some bytes changed. */
    BYTES {
        @Override
        FuzzSubject subject(Path folder) throws IOException {
            List<byte[]> files = Seeds.files();
            FuzzTarget target = new FuzzTarget(folder.resolve("bytes.dcm"));
            return FuzzSubject.of(
                    random -> Mutation.ofBytes(Seeds.rather(files, random), random), input -> target.take(input));
        }
    },
    /** Well-formed files whose elements contradict each other. */
    STRUCTURE {
        @Override
        FuzzSubject subject(Path folder) throws IOException {
            List<DicomObject> objects = Seeds.objects();
            FuzzTarget target = new FuzzTarget(folder.resolve("structure.dcm"));
            return FuzzSubject.of(
                    random -> Mutation.ofStructure(Seeds.rather(objects, random), random), input -> target.take(input));
        }
    },
    /** Compressed frames in a sound data set: bits, markers and segment lengths changed. */
    CODESTREAM {
        @Override
        FuzzSubject subject(Path folder) throws IOException {
            return new SpoiledCodestreams(Seeds.objects());
        }
    },
    /** What a caller may send to the node: proposals, commands and data sets in PDUs. */
    CALLER {
        @Override
        FuzzSubject subject(Path folder) throws IOException {
            CallingStranger stranger = new CallingStranger(folder);
            return FuzzSubject.of(stranger::next, stranger::take);
        }
    },
    /** What a called peer may answer. */
    PEER {
        @Override
        FuzzSubject subject(Path folder) throws IOException {
            AnsweringPeer peer = new AnsweringPeer();
            return FuzzSubject.of(peer::next, peer::take);
        }
    };

    /** @param folder where it may write; its files are written over */
    abstract FuzzSubject subject(Path folder) throws IOException;
}
