package org.consilium.dicom.net;

/** Values of (0000,0100) that this software sends or answers (PS3.7 E.1-1); a response has the highest bit set. */
final class CommandField {
    static final int C_STORE = 0x0001;
    static final int C_GET = 0x0010;
    static final int C_FIND = 0x0020;
    static final int C_MOVE = 0x0021;
    static final int C_ECHO = 0x0030;
    static final int N_EVENT_REPORT = 0x0100;
    static final int N_ACTION = 0x0130;
    static final int C_CANCEL = 0x0FFF;
    static final int RESPONSE = 0x8000;

    private CommandField() {}
}
