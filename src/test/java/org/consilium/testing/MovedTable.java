package org.consilium.testing;

/** A change of a shipped table that the checker accepts: its lower bound for volumes goes from 100 to 110 mm³, cases with it. */
public final class MovedTable {
    public static final String ID = "eups-2017.solid";

    private MovedTable() {}

    /** The shipped file under another version, with the bound moved. */
    public static String dmn(String shipped, String version) {
        return shipped.replaceFirst("versionTag=\"2017\"", "versionTag=\"" + version + "\"")
                .replace("&lt; 100<", "&lt; 110<")
                .replace("[100..300]", "[110..300]");
    }

    /** The shipped cases around the moved bound. */
    public static String cases(String shipped) {
        return shipped.replaceAll("(?m)^((?!new)[a-z_]+),100,", "$1,110,")
                .replaceAll("(?m)^((?!new)[a-z_]+),101,", "$1,111,")
                .replaceAll("(?m)^((?!new)[a-z_]+),99,", "$1,109,");
    }
}
