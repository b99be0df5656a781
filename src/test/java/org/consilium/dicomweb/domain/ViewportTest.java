package org.consilium.dicomweb.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class ViewportTest {
    @Test
    void twoNumbersAreASizeAndSixAPartToo() {
        assertThat(Viewport.parse("100,50", 10, 20)).isEqualTo(new Viewport(100, 50, Optional.empty()));
        assertThat(Viewport.parse("100,50,2,3,4,5", 10, 20))
                .isEqualTo(new Viewport(100, 50, Optional.of(new Viewport.Part(2, 3, 4, 5))));
    }

    @Test
    void whatIsLeftOutOfThePartIsWhole() {
        assertThat(Viewport.parse("1,1,,,,", 10, 20).part()).contains(new Viewport.Part(0, 0, 10, 20));
        assertThat(Viewport.parse("8192,8192,0,0,10,20", 10, 20).part()).contains(new Viewport.Part(0, 0, 10, 20));
    }

    @Test
    void whatIsNoViewportIsRefused() {
        for (String wrong : List.of(
                "",
                "1",
                "1,2,3",
                "a,b",
                "0,1",
                "1,0",
                "8193,1",
                "1,8193",
                "1,1,-1,0,5,5",
                "1,1,0,-1,5,5",
                "1,1,0,0,0.5,5",
                "1,1,0,0,5,0.5",
                "1,1,6,0,5,5",
                "1,1,0,16,5,5",
                "1,1,NaN,0,5,5")) {
            assertThatThrownBy(() -> Viewport.parse(wrong, 10, 20)).as(wrong).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aPictureFitsAndKeepsItsShape() {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 20; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                image.getRaster().setSample(x, y, 0, 255);
            }
        }
        BufferedImage whole = Picture.fitted(image, new Viewport(100, 100, Optional.empty()));
        assertThat(List.of(whole.getWidth(), whole.getHeight())).containsExactly(100, 50);
        assertThat(whole.getRaster().getSample(10, 25, 0)).isZero();
        assertThat(whole.getRaster().getSample(90, 25, 0)).isEqualTo(255);
        BufferedImage right = Picture.fitted(image, Viewport.parse("10,10,20,0,20,20", 40, 20));
        assertThat(List.of(right.getWidth(), right.getHeight())).containsExactly(10, 10);
        assertThat(right.getRaster().getSample(1, 5, 0)).isEqualTo(255);
        BufferedImage thin = Picture.fitted(image, Viewport.parse("2,100,0,0,40,1", 40, 20));
        assertThat(List.of(thin.getWidth(), thin.getHeight())).containsExactly(2, 1);
    }
}
