package org.consilium.exchange.adapter.dicom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.QueryLevel;
import org.consilium.exchange.PriorOrders.Prior;
import org.consilium.exchange.PriorOrders.Subject;

/** Asks a peer for earlier chest CTs of one patient, and takes nobody else's for theirs. */
final class PriorSearch {
    private static final int MOST_ANSWERS = 200;
    private static final Pattern CHEST =
            Pattern.compile("chest|thorax|thorac|lung|pulmon|\u80F8|\u80BA", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[^*?\\\\]+");
    private static final int[] TOLD = {
        Tag.StudyDescription, Tag.SeriesDescription, Tag.BodyPartExamined, Tag.ProtocolName
    };

    private final DicomPeer peer;
    private final Subject subject;

    PriorSearch(DicomPeer peer, Subject subject) {
        this.peer = peer;
        this.subject = subject;
    }

    /** A chest CT series of an earlier study. */
    record Series(String seriesInstanceUid) {
        @Override
        public String toString() {
            return "Series[]";
        }
    }

    /** Earlier CT studies of the patient, newest first. */
    List<Prior> studies() throws PeerFailure {
        if (!PLAIN.matcher(subject.patientId()).matches()) {
            return List.of(); // as a key it would be a wildcard and match others
        }
        Attributes keys = new Attributes();
        keys.setString(Tag.PatientID, VR.LO, subject.patientId());
        keys.setString(Tag.ModalitiesInStudy, VR.CS, "CT");
        keys.setEmpty(Tag.StudyInstanceUID, VR.UI);
        keys.setEmpty(Tag.StudyDate, VR.DA);
        keys.setEmpty(Tag.PatientBirthDate, VR.DA);
        List<Prior> found = new ArrayList<>();
        for (Attributes answer : peer.find(QueryLevel.STUDY, keys, MOST_ANSWERS)) {
            prior(answer).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Prior::date).reversed());
        return found;
    }

    private Optional<Prior> prior(Attributes answer) {
        Optional<LocalDate> born = date(answer, Tag.PatientBirthDate);
        boolean same = answer.getString(Tag.PatientID)
                        .filter(subject.patientId()::equals)
                        .isPresent()
                && (born.isEmpty() || subject.born().isEmpty() || born.equals(subject.born()));
        Optional<String> uid =
                answer.getString(Tag.StudyInstanceUID).filter(study -> !study.equals(subject.studyInstanceUid()));
        Optional<LocalDate> date = date(answer, Tag.StudyDate).filter(day -> day.isBefore(subject.studied()));
        return same && uid.isPresent() && date.isPresent()
                ? Optional.of(new Prior(uid.get(), date.get()))
                : Optional.empty();
    }

    /** The CT series of a study that say they show a chest. */
    List<Series> chestSeries(Prior prior) throws PeerFailure {
        Attributes keys = new Attributes();
        keys.setString(Tag.StudyInstanceUID, VR.UI, prior.studyInstanceUid());
        keys.setString(Tag.Modality, VR.CS, "CT");
        keys.setEmpty(Tag.SeriesInstanceUID, VR.UI);
        for (int tag : TOLD) {
            keys.setEmpty(tag, tag == Tag.BodyPartExamined ? VR.CS : VR.LO);
        }
        List<Series> chest = new ArrayList<>();
        for (Attributes answer : peer.find(QueryLevel.SERIES, keys, MOST_ANSWERS)) {
            if (isChestCt(answer)) {
                answer.getString(Tag.SeriesInstanceUID).ifPresent(uid -> chest.add(new Series(uid)));
            }
        }
        return chest;
    }

    private static boolean isChestCt(Attributes answer) {
        boolean ct = answer.getString(Tag.Modality).filter("CT"::equals).isPresent();
        for (int tag : TOLD) {
            if (ct
                    && answer.getString(tag)
                            .filter(text -> CHEST.matcher(text).find())
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> date(Attributes answer, int tag) {
        try {
            return answer.getString(tag).map(text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
