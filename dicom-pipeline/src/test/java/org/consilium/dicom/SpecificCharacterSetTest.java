package org.consilium.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example names of PS3.5 annexes H, I, J and K, byte for byte. */
class SpecificCharacterSetTest {

    @ParameterizedTest
    @CsvSource({
        // PS3.5 H.3.1
        "'\\ISO 2022 IR 87', 59616d6164615e5461726f753d1b24423b3345441b28425e1b244242404f3a1b28423d1b24422464245e24401b28425e"
                + "1b2442243f246d24261b2842, Yamada^Tarou=山田^太郎=やまだ^たろう",
        // PS3.5 I.2
        "'\\ISO 2022 IR 149', 486f6e675e47696c646f6e673d1b242943fbf35e1b242943d1ced4d73d1b242943c8ab5e1b242943b1e6b5bf,"
                + " Hong^Gildong=洪^吉洞=홍^길동",
        // PS3.5 J.2
        "ISO_IR 192, 57616e675e5869616f446f6e673de78e8b5e e5b08fe4b89c3d, Wang^XiaoDong=王^小东=",
        // PS3.5 J.3
        "GB18030, 57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d, Wang^XiaoDong=王^小东=",
        "GBK, 57616e675e5869616f446f6e673dcdf55ed0a1b6ab3d, Wang^XiaoDong=王^小东=",
        // PS3.5 K.2
        "'\\ISO 2022 IR 58', 5a68616e675e5869616f446f6e673d1b242941d5c55e1b242941d0a1b6ab3d, Zhang^XiaoDong=张^小东=",
        "ISO_IR 100, 42756329735e4ae972f46d65, Buc)s^Jérôme",
        "ISO_IR 144, bbeeda6365dcd17970d3, Люкceмбypг"
    })
    void decodesTheStandardsExamples(String terms, String hexadecimal, String expected) {
        SpecificCharacterSet set = SpecificCharacterSet.of(List.of(terms.split("\\\\", -1)));
        byte[] bytes = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
        assertThat(set.decode(bytes, 0, bytes.length)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'\\ISO 2022 IR 87', Yamada^Tarou=山田^太郎=やまだ^たろう",
        "'ISO 2022 IR 13\\ISO 2022 IR 87', ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
        "'\\ISO 2022 IR 149', Hong^Gildong=洪^吉洞=홍^길동",
        "'\\ISO 2022 IR 58', Zhang^XiaoDong=张^小东=",
        "ISO_IR 192, Wang^XiaoDong=王^小东=😀",
        "GB18030, Wang^XiaoDong=王^小东=㐀",
        "GBK, Wang^XiaoDong=王^小东=",
        "ISO_IR 144, Люкceмбypг",
        "ISO_IR 166, นามสกุล"
    })
    void encodingThenDecodingGivesTheTextBack(String terms, String text) {
        SpecificCharacterSet set = SpecificCharacterSet.of(List.of(terms.split("\\\\", -1)));
        byte[] bytes = set.encode(text);
        assertThat(set.decode(bytes, 0, bytes.length)).isEqualTo(text);
    }

    @Test
    void aSecondByteThatLooksLikeABackslashDoesNotSplitAValue() {
        Attributes dataset = new Attributes().setString(Tag.SpecificCharacterSet, VR.CS, "GBK");
        byte[] bytes = "誠\\二".getBytes(java.nio.charset.Charset.forName("GBK"));
        assertThat(bytes).contains((byte) 0x5C);
        dataset.setBytes(Tag.OtherPatientIDs, VR.LO, bytes);
        assertThat(dataset.getStrings(Tag.OtherPatientIDs)).containsExactly("誠", "二");
    }

    @Test
    void bytesOutsideTheDeclaredSetBecomeReplacementsInsteadOfGuesses() {
        byte[] bytes = {'M', (byte) 0xFC};
        assertThat(SpecificCharacterSet.DEFAULT.decode(bytes, 0, 2)).isEqualTo("M\uFFFD");
    }

    @Test
    void refusesToEncodeWhatTheSetDoesNotHold() {
        assertThatThrownBy(() -> SpecificCharacterSet.DEFAULT.encode("王"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("王");
    }
}
