package org.consilium.dicom.deidentify;

import java.util.List;
import java.util.Set;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.deidentify.DeidentificationRefusal.Reason;

/**
 * Lets only images through whose pixels cannot show a name: in place of the Clean Pixel Data option (PS3.15 E.3.1), which
 * would have to find every letter.
 */
final class PixelGate {
    private static final Set<String> CT =
            Set.of(UID.CTImageStorage, UID.EnhancedCTImageStorage, UID.LegacyConvertedEnhancedCTImageStorage);

    private PixelGate() {}

    static void require(Attributes dataset) throws DeidentificationRefusal {
        if (dataset.getString(Tag.SOPClassUID).filter(CT::contains).isEmpty()) {
            throw new DeidentificationRefusal(Reason.OTHER_THAN_CT, "only CT images can be made anonymous here");
        }
        boolean burned =
                dataset.getString(Tag.BurnedInAnnotation).filter("YES"::equals).isPresent();
        if (burned || !isAcquired(dataset)) {
            throw new DeidentificationRefusal(
                    Reason.TEXT_IN_PIXELS, "the pixels may hold text: burned in, a localizer or derived");
        }
        if (dataset.getString(Tag.RecognizableVisualFeatures)
                .filter("YES"::equals)
                .isPresent()) {
            throw new DeidentificationRefusal(Reason.RECOGNIZABLE_FEATURES, "the image shows recognizable features");
        }
    }

    /** Scanners write text into localizers, dose pages and screen captures, never into slices they reconstruct. */
    private static boolean isAcquired(Attributes dataset) {
        List<String> type = dataset.getStrings(Tag.ImageType);
        return type.size() >= 2
                && type.get(0).equals("ORIGINAL")
                && type.get(1).equals("PRIMARY")
                && !type.contains("LOCALIZER");
    }
}
