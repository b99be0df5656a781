package org.consilium.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DicomToolkitTest {
    @Test
    void theBuiltInCoreIsTakenWhereNothingIsSet() {
        assertThat(DicomToolkit.selected().name()).isEqualTo("core");
    }

    @Test
    void aNameThatNobodyBearsIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> DicomToolkit.named("other"))
                .hasMessageContaining("other")
                .hasMessageContaining("core");
    }
}
