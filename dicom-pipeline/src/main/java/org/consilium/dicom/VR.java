package org.consilium.dicom;

import java.util.Optional;

/** The value representations of PS3.5 section 6.2, with what encoding and decoding must know of each. */
public enum VR {
    AE(Kind.ASCII, 1, false),
    AS(Kind.ASCII, 1, false),
    AT(Kind.TAG, 2, false),
    CS(Kind.ASCII, 1, false),
    DA(Kind.ASCII, 1, false),
    DS(Kind.DECIMAL, 1, false),
    DT(Kind.ASCII, 1, false),
    FD(Kind.FLOATING, 8, false),
    FL(Kind.FLOATING, 4, false),
    IS(Kind.DECIMAL, 1, false),
    LO(Kind.TEXT, 1, false),
    LT(Kind.LONG_TEXT, 1, false),
    OB(Kind.BULK, 1, true),
    OD(Kind.BULK, 8, true),
    OF(Kind.BULK, 4, true),
    OL(Kind.BULK, 4, true),
    OV(Kind.BULK, 8, true),
    OW(Kind.BULK, 2, true),
    PN(Kind.TEXT, 1, false),
    SH(Kind.TEXT, 1, false),
    SL(Kind.INTEGER, 4, false),
    SQ(Kind.SEQUENCE, 1, true),
    SS(Kind.INTEGER, 2, false),
    ST(Kind.LONG_TEXT, 1, false),
    SV(Kind.INTEGER, 8, true),
    TM(Kind.ASCII, 1, false),
    UC(Kind.TEXT, 1, true),
    UI(Kind.ASCII, 1, false),
    UL(Kind.INTEGER, 4, false),
    UN(Kind.BULK, 1, true),
    UR(Kind.ASCII_SINGLE, 1, true),
    US(Kind.INTEGER, 2, false),
    UT(Kind.LONG_TEXT, 1, true),
    UV(Kind.INTEGER, 8, true);

    /** How a representation's bytes are to be understood. */
    public enum Kind {
        /** Repertoire of ISO 646, several values, never under a specific character set. */
        ASCII,
        /** As {@link #ASCII}, one value that may hold backslashes. */
        ASCII_SINGLE,
        /** Numbers written as text. */
        DECIMAL,
        /** Under the specific character set, several values. */
        TEXT,
        /** Under the specific character set, one value that may hold backslashes and line breaks. */
        LONG_TEXT,
        INTEGER,
        FLOATING,
        TAG,
        BULK,
        SEQUENCE
    }

    private static final VR[] BY_CODE = new VR[26 * 26];

    static {
        for (VR vr : values()) {
            BY_CODE[slot(vr.name().charAt(0), vr.name().charAt(1))] = vr;
        }
    }

    private final Kind kind;
    private final int width;
    private final boolean longHeader;

    VR(Kind kind, int width, boolean longHeader) {
        this.kind = kind;
        this.width = width;
        this.longHeader = longHeader;
    }

    public Kind kind() {
        return kind;
    }

    /** Bytes that change places together when the byte order changes; 1 where order does not matter. */
    public int width() {
        return width;
    }

    /** Whether explicit encodings spend two reserved and four length bytes on it (PS3.5 section 7.1.2). */
    public boolean longHeader() {
        return longHeader;
    }

    /** Whether values are characters of any kind. */
    public boolean isText() {
        return switch (kind) {
            case ASCII, ASCII_SINGLE, DECIMAL, TEXT, LONG_TEXT -> true;
            case INTEGER, FLOATING, TAG, BULK, SEQUENCE -> false;
        };
    }

    /** Whether the specific character set applies (PS3.5 section 6.1.2.2). */
    public boolean underCharacterSet() {
        return kind == Kind.TEXT || kind == Kind.LONG_TEXT;
    }

    /** Whether a backslash separates values. */
    public boolean multiValued() {
        return kind == Kind.ASCII || kind == Kind.DECIMAL || kind == Kind.TEXT;
    }

    /** The byte that fills an odd value up to even length (PS3.5 section 6.2). */
    public byte padding() {
        return (byte) (isText() && this != UI ? ' ' : 0);
    }

    /** The representation with these two letters, if the standard knows it. */
    public static Optional<VR> of(int first, int second) {
        if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_CODE[slot(first, second)]);
    }

    private static int slot(int first, int second) {
        return (first - 'A') * 26 + second - 'A';
    }
}
