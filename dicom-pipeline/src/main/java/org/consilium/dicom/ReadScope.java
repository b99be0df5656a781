package org.consilium.dicom;

/** How much of a dataset a reader keeps. */
public enum ReadScope {
    /** Everything before the pixel data, which is left unread: the fast way when a file arrives. */
    HEADER,
    /** Everything but the pixel data, which is skipped and remembered by its place. */
    WITHOUT_PIXEL_DATA,
    /** Everything. */
    WHOLE
}
