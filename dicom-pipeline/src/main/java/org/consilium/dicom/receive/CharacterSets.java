package org.consilium.dicom.receive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The Java character set for a value of Specific Character Set (0008,0005) without code extensions (PS3.3 C.12.1.1.2). */
final class CharacterSets {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        NAMES.put("ISO_IR 100", "ISO-8859-1");
        NAMES.put("ISO_IR 101", "ISO-8859-2");
        NAMES.put("ISO_IR 109", "ISO-8859-3");
        NAMES.put("ISO_IR 110", "ISO-8859-4");
        NAMES.put("ISO_IR 144", "ISO-8859-5");
        NAMES.put("ISO_IR 127", "ISO-8859-6");
        NAMES.put("ISO_IR 126", "ISO-8859-7");
        NAMES.put("ISO_IR 138", "ISO-8859-8");
        NAMES.put("ISO_IR 148", "ISO-8859-9");
        NAMES.put("ISO_IR 203", "ISO-8859-15");
        NAMES.put("ISO_IR 13", "Shift_JIS");
        NAMES.put("ISO_IR 166", "TIS-620");
        NAMES.put("ISO_IR 192", "UTF-8");
        NAMES.put("GB18030", "GB18030");
        NAMES.put("GBK", "GBK");
    }

    private CharacterSets() {}

    static Charset of(String specificCharacterSet) {
        String first = specificCharacterSet.split("\\\\", -1)[0].strip().toUpperCase(Locale.ROOT);
        String name = NAMES.get(first);
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
