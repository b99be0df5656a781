package org.consilium.exchange.adapter.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.QueryLevel;
import org.consilium.dicom.net.RetrieveAnswer;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.exchange.PriorOrders.Prior;
import org.consilium.exchange.PriorOrders.Subject;
import org.junit.jupiter.api.Test;

class PriorSearchTest {
    private static final LocalDate BORN = LocalDate.of(1961, 2, 3);

    @Test
    void earlierStudiesOfThePatientComeNewestFirst() throws Exception {
        Answering peer = new Answering(
                study("1.1", "P1", "20200101", "19610203"),
                study("1.2", "P1", "20230101", ""),
                study("1.9", "P1", "20260101", "19610203"));
        assertThat(search(peer, "P1").studies())
                .extracting(Prior::studyInstanceUid)
                .containsExactly("1.2", "1.1");
    }

    @Test
    void nobodyElsesStudyIsTakenForTheirsWhateverThePeerAnswers() throws Exception {
        Answering peer = new Answering(
                study("1.1", "P2", "20200101", "19610203"),
                study("1.2", "P1", "20200101", "19700101"),
                study("1.3", "P1", "20270101", "19610203"),
                study("1.4", "P1", "", "19610203"),
                study("1.5", "P1", "garbage", "19610203"));
        assertThat(search(peer, "P1").studies()).isEmpty();
    }

    @Test
    void aPatientIdThatWouldBeAWildcardIsNotAsked() throws Exception {
        Answering peer = new Answering(study("1.1", "P*", "20200101", "19610203"));
        assertThat(search(peer, "P*").studies()).isEmpty();
        assertThat(peer.asked).isEmpty();
    }

    @Test
    void onlySeriesThatSayTheyShowAChestAreWanted() throws Exception {
        Answering peer = new Answering(
                series("2.1", "CT", Tag.BodyPartExamined, "CHEST"),
                series("2.2", "CT", Tag.SeriesDescription, "\u80BA \u8584\u5C42"),
                series("2.3", "CT", Tag.SeriesDescription, "ABDOMEN"),
                series("2.4", "SR", Tag.SeriesDescription, "Chest CAD"));
        assertThat(search(peer, "P1").chestSeries(new Prior("1.1", LocalDate.of(2020, 1, 1))))
                .extracting(PriorSearch.Series::seriesInstanceUid)
                .containsExactly("2.1", "2.2");
    }

    private static PriorSearch search(DicomPeer peer, String patient) {
        return new PriorSearch(peer, new Subject("1.9", patient, Optional.of(BORN), LocalDate.of(2026, 1, 1)));
    }

    private static Attributes study(String uid, String patient, String date, String born) {
        return new Attributes()
                .setString(Tag.StudyInstanceUID, VR.UI, uid)
                .setString(Tag.PatientID, VR.LO, patient)
                .setString(Tag.StudyDate, VR.DA, date)
                .setString(Tag.PatientBirthDate, VR.DA, born);
    }

    private static Attributes series(String uid, String modality, int tag, String text) {
        Attributes series = new Attributes();
        series.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        series.setString(Tag.SeriesInstanceUID, VR.UI, uid);
        series.setString(Tag.Modality, VR.CS, modality);
        return series.setString(tag, tag == Tag.BodyPartExamined ? VR.CS : VR.LO, text);
    }

    /** A peer that answers everything with the same. */
    private static final class Answering implements DicomPeer {
        private final List<Attributes> answers;
        private final List<Attributes> asked = new ArrayList<>();

        Answering(Attributes... answers) {
            this.answers = List.of(answers);
        }

        @Override
        public List<Attributes> find(QueryLevel level, Attributes keys, int limit) {
            asked.add(keys);
            return answers;
        }

        @Override
        public Duration echo() {
            throw new AssertionError("a search only asks and retrieves nothing");
        }

        @Override
        public List<StoreAnswer> store(List<Path> files, Consumer<StoreAnswer> progress) {
            throw new AssertionError("a search only asks and retrieves nothing");
        }

        @Override
        public RetrieveAnswer move(QueryLevel level, Attributes keys, AeTitle destination) {
            throw new AssertionError("a search only asks and retrieves nothing");
        }

        @Override
        public RetrieveAnswer get(QueryLevel level, Attributes keys, InstanceIntake intake, InstanceOrigin origin) {
            throw new AssertionError("a search only asks and retrieves nothing");
        }
    }
}
