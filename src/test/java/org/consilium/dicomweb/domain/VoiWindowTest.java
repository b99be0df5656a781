package org.consilium.dicomweb.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class VoiWindowTest {
    /** PS3.3 C.11.2.1.2.1: for width 400 at 40, black up to -160, white above 239. */
    @Test
    void aLinearWindowIsTheStandards() {
        VoiWindow window = VoiWindow.parse("40,400,linear");
        assertThat(window.shade(-160)).isZero();
        assertThat(window.shade(-159)).isOne();
        assertThat(window.shade(239)).isEqualTo(255);
        assertThat(window.shade(39.5)).isEqualTo(128);
    }

    @Test
    void anExactWindowIsHalfAtItsCentreAndASigmoidToo() {
        assertThat(VoiWindow.parse("100,50,linear-exact").shade(100)).isEqualTo(128);
        assertThat(VoiWindow.parse("100,50,sigmoid").shade(100)).isEqualTo(128);
    }

    @Test
    void aWindowOfWidthOneIsAStep() {
        VoiWindow step = VoiWindow.parse("10,1,LINEAR");
        assertThat(List.of(step.shade(9.5), step.shade(9.6))).containsExactly(0, 255);
    }

    @Test
    void whatIsNoWindowIsRefused() {
        for (String wrong : List.of("", "1,2", "a,b,linear", "1,0,linear", "1,NaN,linear", "1,2,cubic")) {
            assertThatThrownBy(() -> VoiWindow.parse(wrong)).isInstanceOf(Refusal.class);
        }
    }
}
