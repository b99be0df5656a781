package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.intake.CaseId;
import org.consilium.intake.PlacePictures;
import org.consilium.intake.PlacePictures.PlacePicture;

/**
 * Small pictures of the nodules of a case's reads.
 *
 * <p>There is a picture for exactly those findings that the case shows this person now: what is sealed has no picture, whatever
 * name it is asked by.
 */
@ApplicationScoped
public class NoduleCrops {
    private static final List<String> READS = List.of("blindRead", "secondRead", "reconciledRead", "modelRead");

    private final ReadSections sections;
    private final PlacePictures pictures;

    NoduleCrops(ReadSections sections, PlacePictures pictures) {
        this.sections = sections;
        this.pictures = pictures;
    }

    /** By the name of the read in the case's view and the id of the finding in it. */
    public Map<String, Map<String, PlacePicture>> of(CaseId id, Person viewer) {
        Map<String, Object> seen = sections.of(id, viewer);
        Map<String, Map<String, PlacePicture>> crops = new LinkedHashMap<>();
        for (String read : READS) {
            if (seen.get(read) instanceof Map<?, ?> view) {
                crops.put(read, crops(id, view));
            }
        }
        return crops;
    }

    /** One of them by the hash of its bytes. */
    public Optional<PlacePicture> of(CaseId id, String hash, Person viewer) {
        return of(id, viewer).values().stream()
                .flatMap(read -> read.values().stream())
                .filter(picture -> picture.hash().equals(hash))
                .findFirst();
    }

    private Map<String, PlacePicture> crops(CaseId id, Map<?, ?> read) {
        Map<String, PlacePicture> crops = new LinkedHashMap<>();
        for (String list : List.of("findings", "nodules")) {
            if (read.get(list) instanceof List<?> nodules) {
                nodules.forEach(nodule -> add(crops, id, (Map<?, ?>) nodule));
            }
        }
        return crops;
    }

    private void add(Map<String, PlacePicture> crops, CaseId id, Map<?, ?> nodule) {
        if (nodule.get("centreMm") instanceof List<?> centre && centre.size() == 3) {
            PatientPoint place = new PatientPoint(number(centre.get(0)), number(centre.get(1)), number(centre.get(2)));
            pictures.of(id, place).ifPresent(picture -> crops.put(String.valueOf(nodule.get("id")), picture));
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
