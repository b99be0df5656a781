package org.consilium.room.adapter.socket;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.room.domain.Refused;
import org.consilium.room.domain.RoomRefusal;
import org.consilium.room.domain.Sight;

/** The fields of one frame; each getter refuses what is missing or of another type, naming the field only. */
final class Fields {
    static final int REF_AT_MOST = 64;
    private static final int HANDS_AT_MOST = 2;
    private static final int DIGITS_AT_MOST = 24;
    private static final Set<String> DEVICES = Set.of("desktop", "touch", "ar", "vr");

    private final JsonNode frame;

    Fields(JsonNode frame) {
        this.frame = frame;
    }

    /** Names a wish (rule R1). */
    String ref() {
        return text("ref", REF_AT_MOST);
    }

    String text(String name, int atMost) {
        JsonNode value = frame.path(name);
        if (!value.isTextual() || value.asText().isEmpty() || value.asText().length() > atMost) {
            throw wrong(name, "1 to " + atMost + " characters");
        }
        return value.asText();
    }

    Optional<String> optionalText(String name, int atMost) {
        return isAbsent(name) ? Optional.empty() : Optional.of(text(name, atMost));
    }

    int whole(String name) {
        JsonNode value = frame.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "a whole number");
        }
        return value.asInt();
    }

    OptionalInt optionalWhole(String name) {
        return isAbsent(name) ? OptionalInt.empty() : OptionalInt.of(whole(name));
    }

    double number(String name) {
        return number(frame.path(name), name);
    }

    BigDecimal decimal(String name) {
        number(name);
        BigDecimal value = frame.path(name).decimalValue();
        if (value.precision() > DIGITS_AT_MOST || Math.abs(value.scale()) > DIGITS_AT_MOST) {
            throw wrong(name, DIGITS_AT_MOST + " digits at most");
        }
        return value;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = text(name, REF_AT_MOST);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong(name, "a known word");
    }

    String device(String name) {
        String device = text(name, REF_AT_MOST);
        if (!DEVICES.contains(device)) {
            throw wrong(name, "desktop, touch, ar or vr");
        }
        return device;
    }

    PatientPoint point(String name) {
        List<Double> numbers = numbers(frame.path(name), name);
        if (numbers.size() != 3) {
            throw wrong(name, "three millimetres");
        }
        return new PatientPoint(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    Optional<PatientPoint> optionalPoint(String name) {
        return isAbsent(name) ? Optional.empty() : Optional.of(point(name));
    }

    Sight.Limb limb(String name) {
        return limb(frame.path(name), name);
    }

    List<Sight.Limb> limbs(String name) {
        if (isAbsent(name)) {
            return List.of();
        }
        JsonNode values = frame.path(name);
        if (!values.isArray() || values.size() > HANDS_AT_MOST) {
            throw wrong(name, HANDS_AT_MOST + " at most");
        }
        List<Sight.Limb> limbs = new ArrayList<>();
        values.forEach(value -> limbs.add(limb(value, name)));
        return limbs;
    }

    private static Sight.Limb limb(JsonNode value, String name) {
        return new Sight.Limb(numbers(value.path("p"), name + ".p"), numbers(value.path("q"), name + ".q"));
    }

    private static List<Double> numbers(JsonNode values, String name) {
        if (!values.isArray() || values.size() > 4) {
            throw wrong(name, "a list of numbers");
        }
        List<Double> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(number(value, name)));
        return numbers;
    }

    private static double number(JsonNode value, String name) {
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw wrong(name, "a finite number");
        }
        return value.asDouble();
    }

    private boolean isAbsent(String name) {
        return frame.path(name).isMissingNode() || frame.path(name).isNull();
    }

    private static RoomRefusal wrong(String name, String bound) {
        return new RoomRefusal(Refused.INVALID_INPUT, name + ": " + bound);
    }
}
