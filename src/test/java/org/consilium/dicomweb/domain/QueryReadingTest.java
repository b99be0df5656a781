package org.consilium.dicomweb.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.Tag;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class QueryReadingTest {
    @Test
    void keywordsAndTagsAreTheSameKey() {
        assertThat(read("PatientID", "A1").keys())
                .isEqualTo(read("00100020", "A1").keys());
    }

    @Test
    void anAttributeOfASequenceIsAKeyOfTwoSteps() {
        MatchKey key = read("RequestAttributesSequence.ScheduledProcedureStepID", "S1")
                .keys()
                .get(0);
        assertThat(key.path()).containsExactly(Tag.RequestAttributesSequence, Tag.ScheduledProcedureStepID);
    }

    @Test
    void anEmptyKeyAsksToBeToldAndMatchesEverything() {
        SearchQuery query = read("StudyDescription", "");
        assertThat(query.keys()).isEmpty();
        assertThat(query.included()).contains(Tag.StudyDescription);
    }

    @Test
    void whatIsNoAttributeIsCountedAsIgnored() {
        assertThat(read("orderby", "x").ignored()).isZero();
        assertThat(read("NoSuchThing", "x").ignored()).isOne();
    }

    @Test
    void aLimitIsCutToWhatTheServerGives() {
        assertThat(read("limit", "5").limit()).isEqualTo(5);
        assertThat(read("limit", "5000").limit()).isEqualTo(100);
        assertThatThrownBy(() -> read("limit", "-1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("offset", "1e3")).isInstanceOf(Refusal.class);
    }

    @Test
    void aModalityOfAStudyIsOneOfItsModalities() {
        assertThat(read("Modality", "CT").modalities()).containsExactly("CT");
        assertThat(read("ModalitiesInStudy", "CT,SR").modalities()).containsExactly("CT", "SR");
    }

    @Test
    void datesAndTimesAreRangesWithBothEndsIn() {
        MatchKey day = read("StudyDate", "20260301").keys().get(0);
        assertThat(List.of(day.low(), day.high())).containsExactly("20260301", "20260301");
        MatchKey from = read("StudyDate", "20260301-").keys().get(0);
        assertThat(List.of(from.low(), from.high())).containsExactly("20260301", "99999999");
        MatchKey until = read("StudyTime", "-1030").keys().get(0);
        assertThat(List.of(until.low(), until.high())).containsExactly("", "103099999999");
    }

    @Test
    void whatIsNoDateIsRefusedWithoutRepeatingIt() {
        for (String wrong : List.of("-", "2026", "20260301-2026", "20260301-20260302-20260303", "yesterday")) {
            assertThatThrownBy(() -> read("StudyDate", wrong))
                    .isInstanceOf(Refusal.class)
                    .hasMessageNotContaining(wrong + "]");
        }
    }

    @Test
    void asterisksAreWildcardsAndWhatSqlKnowsIsText() {
        assertThat(read("StudyDescription", "50%_a*?\\").keys().get(0).pattern())
                .isEqualTo("50\\%\\_a%_\\\\");
    }

    @Test
    void uidListsMayBeSeparatedEitherWay() {
        assertThat(read("StudyInstanceUID", "1.2,1.3\\1.4").keys().get(0).uids())
                .containsExactly("1.2", "1.3", "1.4");
        assertThatThrownBy(() -> read("StudyInstanceUID", "1.2'; drop table")).isInstanceOf(Refusal.class);
    }

    @Test
    void theRepresentationDecidesHowAKeyIsCompared() {
        assertThat(read("StudyInstanceUID", "1.2").keys().get(0).kind()).isEqualTo(MatchKey.Kind.UID_LIST);
        assertThat(read("StudyDate", "20260301").keys().get(0).kind()).isEqualTo(MatchKey.Kind.RANGE);
        assertThat(read("StudyTime", "10").keys().get(0).kind()).isEqualTo(MatchKey.Kind.RANGE);
        assertThat(read("PatientID", "A1").keys().get(0).kind()).isEqualTo(MatchKey.Kind.WILDCARD);
        assertThat(read("PatientName", "li*").keys().get(0).ignoresCase()).isTrue();
        assertThat(read("PatientID", "A1").keys().get(0).ignoresCase()).isFalse();
    }

    @Test
    void aKeyIsNamedByItsTagsAndNeverByItsValue() {
        assertThat(read("PatientName", "Li").keys().get(0)).hasToString("MatchKey[00100010]");
        assertThat(read("RequestAttributesSequence.ScheduledProcedureStepID", "S1")
                        .keys()
                        .get(0))
                .hasToString("MatchKey[00400275.00400009]");
        assertThat(read("StudyDescription", "x".repeat(4096)).keys()).hasSize(1);
        assertThatThrownBy(() -> read("StudyDescription", "x".repeat(4097)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("00081030")
                .hasMessageNotContaining("xxx");
    }

    private static SearchQuery read(String name, String value) {
        return QueryReading.read(
                SearchLevel.STUDY, Optional.empty(), Optional.empty(), Map.of(name, List.of(value)), 100);
    }
}
