package org.consilium.dicomweb.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.consilium.dicom.UID;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class AcceptedTest {
    private static final List<String> BYTES = List.of("application/octet-stream");
    private static final List<String> DICOM = List.of("application/dicom");

    @Test
    void theTypeOfPartsMayStandInQuotesOrNot() {
        for (String header : List.of(
                "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*",
                "multipart/related; type=application/octet-stream; transfer-syntax=*",
                "Multipart/Related;type=application/octet-stream;transfer-syntax=\"*\"")) {
            Accepted.Choice choice = Accepted.of(header).parts(BYTES).get(0);
            assertThat(choice)
                    .isEqualTo(new Accepted.Choice("application/octet-stream", true, Optional.of(Accepted.AS_STORED)));
        }
    }

    @Test
    void whatIsWantedMoreComesFirstAndWhatIsNotWantedNotAtAll() {
        Accepted accepted = Accepted.of("image/png;q=0.5, image/jpeg;q=0, image/*;q=0.1, text/html");
        assertThat(accepted.single(List.of("image/jpeg", "image/png"))
                        .orElseThrow()
                        .type())
                .isEqualTo("image/png");
    }

    @Test
    void nothingSaidTakesEverythingInParts() {
        assertThat(Accepted.of("").parts(DICOM))
                .containsExactly(new Accepted.Choice("application/dicom", true, Optional.empty()));
    }

    @Test
    void jsonIsTakenByItsTwoNamesAndByAsterisks() {
        List.of("application/dicom+json", "application/json, */*;q=0.1", "application/*", "")
                .forEach(header -> Accepted.of(header).requireJson());
        assertThatThrownBy(() -> Accepted.of("application/dicom+xml").requireJson())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-acceptable");
    }

    @Test
    void anEncodingNotNamedIsExplicitLittleEndianAndOnlyWhatCanBeDecodedIsGivenSo() {
        assertThat(encoding(UID.JPEGLSLossless, "application/dicom")).contains(UID.ExplicitVRLittleEndian);
        assertThat(encoding(UID.JPEGLSLossless, "application/dicom; transfer-syntax=*"))
                .contains(UID.JPEGLSLossless);
        assertThat(encoding("1.2.840.10008.1.2.4.201", "application/dicom")).isEmpty();
        assertThat(encoding(UID.ImplicitVRLittleEndian, "application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90"))
                .isEmpty();
    }

    private static Optional<String> encoding(String stored, String header) {
        return Encodings.of(stored, Accepted.of(header).parts(DICOM));
    }
}
