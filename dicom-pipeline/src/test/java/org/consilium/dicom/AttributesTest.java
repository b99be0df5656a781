package org.consilium.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private final Attributes dataset = new Attributes();

    @Test
    void iteratesInOrderOfUnsignedTagsHoweverFilled() {
        dataset.setInt(Tag.PixelData, VR.OW, 1);
        dataset.setString(0xFFFCFFFC, VR.LO, "end");
        dataset.setString(Tag.PatientID, VR.LO, "A1");
        dataset.setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage);
        List<Integer> tags = new ArrayList<>();
        dataset.forEach(element -> tags.add(element.tag()));
        assertThat(tags).containsExactly(Tag.SOPClassUID, Tag.PatientID, Tag.PixelData, 0xFFFCFFFC);
    }

    @Test
    void numbersComeBackAsTheyWereSet() {
        dataset.setInt(Tag.Rows, VR.US, 65535);
        dataset.setInt(Tag.SmallestImagePixelValue, VR.SS, -1024);
        dataset.setDouble(Tag.PixelSpacing, VR.DS, 0.703125, 0.1 + 0.2);
        dataset.setInt(Tag.OffendingElement, VR.AT, 0x7FE00010);
        assertThat(dataset.getInt(Tag.Rows)).hasValue(65535);
        assertThat(dataset.getInt(Tag.SmallestImagePixelValue)).hasValue(-1024);
        assertThat(dataset.getDoubles(Tag.PixelSpacing)).containsExactly(0.703125, 0.3);
        assertThat(dataset.getString(Tag.PixelSpacing)).hasValue("0.703125");
        assertThat(dataset.getInt(Tag.OffendingElement)).hasValue(Tag.PixelData);
    }

    @Test
    void aNumberThatIsNoneMakesAllValuesAbsentInsteadOfShiftingThem() {
        dataset.setString(Tag.ImagePositionPatient, VR.DS, "1.5", "x", "3");
        dataset.setString(Tag.SliceThickness, VR.DS, "NaN");
        assertThat(dataset.getDoubles(Tag.ImagePositionPatient)).isEmpty();
        assertThat(dataset.getDouble(Tag.SliceThickness)).isEmpty();
        assertThat(dataset.getStrings(Tag.ImagePositionPatient)).containsExactly("1.5", "x", "3");
    }

    @Test
    void aDecimalStringNeverExceedsSixteenCharacters() {
        for (double value : new double[] {Math.PI, -Math.PI * 1e-9, 1e300 / 3, -123456789.123456789, 1e-300 / 7}) {
            dataset.setDouble(Tag.SliceLocation, VR.DS, value);
            String text = dataset.getString(Tag.SliceLocation).orElseThrow();
            assertThat(text.length()).isLessThanOrEqualTo(16);
            assertThat(Double.parseDouble(text))
                    .isCloseTo(value, org.assertj.core.data.Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void refusesANumberThatItsRepresentationCannotHold() {
        assertThatThrownBy(() -> dataset.setInt(Tag.Rows, VR.US, 65536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 unsigned bits");
    }

    @Test
    void itemsTakeTheCharacterSetOfTheDatasetAroundThem() {
        dataset.setCharacterSet(SpecificCharacterSet.UTF_8);
        Attributes item = dataset.addItem(Tag.ReferencedPatientSequence);
        item.setString(Tag.PatientName, VR.PN, "Wang^XiaoDong=王^小东");
        assertThat(dataset.getItem(Tag.ReferencedPatientSequence).orElseThrow().getString(Tag.PatientName))
                .hasValue("Wang^XiaoDong=王^小东");
    }

    @Test
    void privateAttributesAreFoundByTheirCreator() {
        dataset.setString(0x00190010, VR.LO, "SOMEBODY ELSE");
        dataset.setString(0x00190011, VR.LO, "CONSILIUM");
        assertThat(PrivateBlock.resolve(dataset, "CONSILIUM", 0x00190002)).hasValue(0x00191102);
        assertThat(PrivateBlock.resolve(dataset, "NOBODY", 0x00190002)).isEmpty();
    }

    @Test
    void textSaysNothingOfAPatient() {
        dataset.setString(Tag.PatientName, VR.PN, "CANARY");
        assertThat(dataset.toString() + dataset.element(Tag.PatientName).orElseThrow())
                .doesNotContain("CANARY");
    }
}
