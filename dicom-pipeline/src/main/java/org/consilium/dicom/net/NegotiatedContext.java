package org.consilium.dicom.net;

/** A presentation context both sides agreed on. */
record NegotiatedContext(int id, String abstractSyntax, String transferSyntax) {}
