package org.consilium.dicomweb.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicomweb.ArchiveIndex.Found;
import org.consilium.dicomweb.domain.SearchLevel;
import org.consilium.dicomweb.domain.SearchQuery;

/** One result of a search as DICOM JSON: what is always told, what was asked for, and what is known of all together. */
final class SearchAnswer {
    private final SearchQuery query;
    private final ServiceAddress addresses;
    private final UriInfo asked;
    private final ObjectMapper json;

    SearchAnswer(SearchQuery query, ServiceAddress addresses, UriInfo asked, ObjectMapper json) {
        this.query = query;
        this.addresses = addresses;
        this.asked = asked;
        this.json = json;
    }

    ObjectNode of(Found found) {
        ObjectNode all = parsed(found.attributes());
        TreeMap<String, ObjectNode> told = new TreeMap<>();
        Set<Integer> wanted = wanted();
        all.properties().forEach(attribute -> {
            int tag = Integer.parseUnsignedInt(attribute.getKey(), 16);
            if (query.everything() ? isOfLevel(tag) : wanted.contains(tag)) {
                told.put(attribute.getKey(), (ObjectNode) attribute.getValue());
            }
        });
        // Told even where the object lacks them, as an attribute without a value.
        query.included().forEach(tag -> told.computeIfAbsent(name(tag), key -> empty(tag)));
        query.level().told().forEach(tag -> {
            if (tag != Tag.TimezoneOffsetFromUTC && tag != Tag.NumberOfFrames && tag != Tag.RequestAttributesSequence) {
                told.computeIfAbsent(name(tag), key -> empty(tag));
            }
        });
        told.put(name(Tag.SpecificCharacterSet), of(VR.CS, List.of("ISO_IR 192")));
        addKnown(found, told);
        ObjectNode answer = json.createObjectNode();
        told.forEach(answer::set);
        return answer;
    }

    private Set<Integer> wanted() {
        Set<Integer> wanted = new HashSet<>(query.level().told());
        wanted.addAll(query.included());
        query.keys().forEach(key -> wanted.add(key.path().get(0)));
        if (query.level() != SearchLevel.STUDY && query.study().isEmpty()) {
            wanted.addAll(SearchLevel.STUDY.told());
        }
        if (query.level() == SearchLevel.INSTANCE && query.series().isEmpty()) {
            wanted.addAll(SearchLevel.SERIES.told());
        }
        return wanted;
    }

    /** A study is not described by what only one of its instances has: pixels, positions, acquisition. */
    private boolean isOfLevel(int tag) {
        int group = tag >>> 16;
        boolean ofInstance = group == 0x0028
                || group == 0x0018
                || tag == Tag.SOPInstanceUID
                || tag == Tag.SOPClassUID
                || tag == Tag.InstanceNumber
                || tag == Tag.ImagePositionPatient
                || tag == Tag.SliceLocation;
        boolean ofSeries = tag == Tag.Modality
                || tag == Tag.SeriesInstanceUID
                || tag == Tag.SeriesNumber
                || tag == Tag.SeriesDescription
                || tag == Tag.SeriesDate
                || tag == Tag.SeriesTime;
        return query.level() == SearchLevel.INSTANCE
                || !ofInstance && (query.level() == SearchLevel.SERIES || !ofSeries);
    }

    private void addKnown(Found found, Map<String, ObjectNode> told) {
        told.put(name(Tag.RetrieveURL), of(VR.UR, List.of(address(found))));
        boolean whole = query.level() != SearchLevel.SERIES || query.study().isEmpty();
        if (whole) {
            told.put(name(Tag.InstanceAvailability), of(VR.CS, List.of("ONLINE")));
        }
        if (query.level() == SearchLevel.STUDY) {
            told.put(name(Tag.ModalitiesInStudy), of(VR.CS, found.modalities()));
            told.put(name(Tag.NumberOfStudyRelatedSeries), number(found.series()));
            told.put(name(Tag.NumberOfStudyRelatedInstances), number(found.instances()));
        }
        if (query.level() == SearchLevel.SERIES) {
            told.put(name(Tag.NumberOfSeriesRelatedInstances), number(found.instances()));
        }
    }

    private String address(Found found) {
        return switch (query.level()) {
            case STUDY -> addresses.study(asked, found.studyUid());
            case SERIES -> addresses.series(asked, found.studyUid(), found.seriesUid());
            case INSTANCE -> addresses.instance(asked, found.studyUid(), found.seriesUid(), found.sopUid());
        };
    }

    private ObjectNode parsed(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the index holds what is no JSON", impossible);
        }
    }

    private ObjectNode empty(int tag) {
        return json.createObjectNode().put("vr", DataDictionary.vrOf(tag).name());
    }

    private ObjectNode of(VR vr, List<String> values) {
        ObjectNode attribute = json.createObjectNode().put("vr", vr.name());
        ArrayNode array = attribute.putArray("Value");
        values.forEach(array::add);
        return attribute;
    }

    private ObjectNode number(int value) {
        ObjectNode attribute = json.createObjectNode().put("vr", VR.IS.name());
        attribute.putArray("Value").add(value);
        return attribute;
    }

    private static String name(int tag) {
        return String.format("%08X", tag);
    }
}
