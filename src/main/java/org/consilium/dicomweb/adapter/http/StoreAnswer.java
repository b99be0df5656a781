package org.consilium.dicomweb.adapter.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicomweb.StoreOutcome;
import org.consilium.dicomweb.StoreOutcome.Failed;
import org.consilium.dicomweb.StoreOutcome.Stored;
import org.consilium.dicomweb.StoreOutcome.Unknown;

/** What became of a store request (PS3.18 10.5.3 and annex I): a status and a data set that names each instance. */
final class StoreAnswer {
    private static final int ALL_STORED = 200;
    private static final int SOME_STORED = 202;
    private static final int NONE_STORED = 409;
    private static final int COME_AGAIN = 503;

    private final List<StoreOutcome> outcomes;

    StoreAnswer(List<StoreOutcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    long stored() {
        return outcomes.stream().filter(Stored.class::isInstance).count();
    }

    long failed() {
        return outcomes.size() - stored();
    }

    int status() {
        if (failed() == 0) {
            return ALL_STORED;
        }
        if (stored() > 0) {
            return SOME_STORED;
        }
        boolean forWant = outcomes.stream()
                .allMatch(outcome -> outcome instanceof Failed failed && failed.reason() == Failed.OUT_OF_RESOURCES);
        return forWant ? COME_AGAIN : NONE_STORED;
    }

    /** @param root the address that the study's addresses begin with */
    Attributes dataset(String root) {
        Attributes answer = new Attributes();
        Set<String> studies = outcomes.stream()
                .filter(Stored.class::isInstance)
                .map(outcome -> ((Stored) outcome).studyUid())
                .collect(Collectors.toSet());
        if (studies.size() == 1) {
            answer.setString(
                    Tag.RetrieveURL,
                    VR.UR,
                    root + "/studies/" + studies.iterator().next());
        } else {
            answer.setEmpty(Tag.RetrieveURL, VR.UR);
        }
        for (StoreOutcome outcome : outcomes) {
            if (outcome instanceof Stored stored) {
                add(answer.addItem(Tag.ReferencedSOPSequence), stored, root);
            } else if (outcome instanceof Failed failed) {
                add(answer.addItem(Tag.FailedSOPSequence), failed);
            } else if (outcome instanceof Unknown unknown) {
                answer.addItem(Tag.OtherFailuresSequence).setInt(Tag.FailureReason, VR.US, unknown.reason());
            }
        }
        return answer;
    }

    private static void add(Attributes item, Stored stored, String root) {
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, stored.sopClassUid());
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, stored.sopInstanceUid());
        item.setString(
                Tag.RetrieveURL,
                VR.UR,
                root + "/studies/" + stored.studyUid() + "/series/" + stored.seriesUid() + "/instances/"
                        + stored.sopInstanceUid());
    }

    private static void add(Attributes item, Failed failed) {
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, failed.sopClassUid());
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, failed.sopInstanceUid());
        item.setInt(Tag.FailureReason, VR.US, failed.reason());
    }
}
