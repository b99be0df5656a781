package org.consilium.dicom.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomWriter;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;

/**
 * One implementation of all the ports: the built-in core, or one that was found on the class path.
 *
 * <p>Which one is in use is a setting of the process: the system property {@value #PROPERTY}, else the environment variable
 * {@value #VARIABLE}, else the built-in core. A name that nobody bears stops the start, it never falls back in silence.
 */
public interface DicomToolkit {
    /** Names the toolkit. */
    String PROPERTY = "consilium.dicom.toolkit";

    /** Names the toolkit where {@link #PROPERTY} does not. */
    String VARIABLE = "CONSILIUM_DICOM_TOOLKIT";

    /** What the setting calls it. */
    String name();

    /** A reader that may be shared by threads. */
    DicomReader reader(ReadLimits limits);

    /** A writer that may be shared by threads. */
    DicomWriter writer();

    /**
     * Starts a node.
     *
     * @param commitment knows what is held, where the node is to vouch for it
     * @throws IOException when the port cannot be had
     */
    DicomNode start(
            NodeSettings settings,
            InstanceIntake intake,
            AssociationListener listener,
            Optional<StorageCommitment> commitment)
            throws IOException;

    /** A peer to call. */
    DicomPeer peer(PeerAddress address, PeerSettings settings);

    /** The toolkit that is set. */
    static DicomToolkit selected() {
        String variable = Optional.ofNullable(System.getenv(VARIABLE)).orElse(BuiltInToolkit.NAME);
        return named(System.getProperty(PROPERTY, variable));
    }

    /**
     * The toolkit of this name.
     *
     * @throws IllegalArgumentException when there is none; the message names those there are
     */
    static DicomToolkit named(String name) {
        DicomToolkit builtIn = new BuiltInToolkit();
        if (name.equals(builtIn.name())) {
            return builtIn; // without looking for others, whose jars may be missing
        }
        List<DicomToolkit> known = new ArrayList<>();
        known.add(builtIn);
        ServiceLoader.load(DicomToolkit.class, DicomToolkit.class.getClassLoader())
                .forEach(known::add);
        return known.stream()
                .filter(toolkit -> toolkit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no DICOM toolkit " + name + ", only "
                        + known.stream().map(DicomToolkit::name).toList()));
    }
}
