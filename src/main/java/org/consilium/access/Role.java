package org.consilium.access;

/** What a person may be in this house; one person may be several. The names are those in tokens. */
public final class Role {
    public static final String TERMINAL_DOCTOR = "terminal-doctor";
    public static final String RADIOLOGIST = "radiologist";
    public static final String EXPERT = "expert";
    public static final String CHAIR = "chair";
    public static final String COORDINATOR = "coordinator";
    public static final String MANAGER = "manager";
    public static final String AUDITOR = "auditor";

    private Role() {}
}
