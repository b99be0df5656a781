package org.consilium.dicom.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.quality.KernelClass;
import org.consilium.dicom.quality.MetalPlace;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesResult.Assembled;
import org.consilium.dicom.volume.CtVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChestPhantomTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    @Test
    void aPhantomIsASeriesFitForMeasurement() throws Exception {
        PhantomSeries series = draw(7, "a");
        CoreDicomReader reader = new CoreDicomReader();
        Assembled result = (Assembled) new SeriesAssembly(reader).assemble(series.files());
        List<Attributes> headers = new ArrayList<>();
        for (Path file : series.files()) {
            headers.add(reader.read(file, ReadScope.HEADER).dataset());
        }
        AcquisitionFacts facts = AcquisitionFacts.of(headers, result, DAY);

        assertThat(result.findings()).isEmpty();
        assertThat(facts.identityProblems()).isEmpty();
        assertThat(facts.imageKind()).isEqualTo(AcquisitionFacts.ImageKind.ORIGINAL_PRIMARY_AXIAL);
        assertThat(facts.kernelClass()).isEqualTo(KernelClass.STANDARD);
        assertThat(facts.airHu())
                .hasValueSatisfying(hu -> assertThat(hu.intValue()).isBetween(-1030, -970));
        assertThat(facts.lungCoveragePercent())
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("100"));
        assertThat(facts.metal()).contains(MetalPlace.NONE);
        assertThat(headers.get(0).getString(Tag.PatientName)).contains("Phantom^Demo");
        checkNodules(series, result.volume());
    }

    private static void checkNodules(PhantomSeries series, CtVolume volume) {
        for (PhantomNodule nodule : series.nodules()) {
            double[] at = volume.grid().toVoxel(nodule.centre());
            int hu = volume.huAt((int) Math.round(at[0]), (int) Math.round(at[1]), (int) Math.round(at[2]));
            assertThat(hu)
                    .as("%s", nodule)
                    .isGreaterThan(nodule.kind() == PhantomNodule.Kind.GROUND_GLASS ? -720 : -100);
        }
    }

    @Test
    void everyDemoNoduleLiesInALung() {
        Lungs lungs = new Lungs();
        for (PhantomNodule nodule : PhantomRecipe.chest(1, DAY).nodules()) {
            double depth = lungs.depth(
                    nodule.centre().xMm(),
                    nodule.centre().yMm(),
                    nodule.centre().zMm());
            assertThat(depth).as("%s", nodule).isGreaterThan(nodule.diameterMm() / 2);
        }
    }

    @Test
    void theSameSeedDrawsTheSameBytesAndAnotherOneDoesNot() throws Exception {
        PhantomSeries first = few(7, "a");
        PhantomSeries second = few(7, "b");
        PhantomSeries other = few(8, "c");
        assertThat(Files.mismatch(first.files().get(2), second.files().get(2))).isEqualTo(-1);
        assertThat(Files.mismatch(first.files().get(2), other.files().get(2))).isNotEqualTo(-1);
        assertThat(first.studyInstanceUid()).isNotEqualTo(other.studyInstanceUid());
    }

    private PhantomSeries few(long seed, String name) {
        PhantomRecipe recipe = new PhantomRecipe(seed, 128, 2.8125, 4, 10, 18, List.of(), "Phantom^Demo", DAY);
        return new ChestPhantom(new CoreDicomWriter()).write(recipe, folder.resolve(name));
    }

    private PhantomSeries draw(long seed, String name) {
        return new ChestPhantom(new CoreDicomWriter())
                .write(PhantomRecipe.coarseChest(seed, DAY), folder.resolve(name));
    }
}
