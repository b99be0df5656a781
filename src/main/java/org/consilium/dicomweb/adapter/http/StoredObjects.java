package org.consilium.dicomweb.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.domain.PlainObject;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** The files behind instances. */
@ApplicationScoped
class StoredObjects {
    private final InstanceStore store;
    private final DicomReader reader;

    StoredObjects(InstanceStore store, DicomReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /** @throws Refusal {@code not-acceptable} where what is stored cannot be decoded */
    DicomObject read(HeldInstance held, ReadScope scope) {
        try {
            return reader.read(path(held), scope);
        } catch (DicomRefusal damaged) {
            throw undecodable(damaged);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a stored file cannot be read", unreadable);
        }
    }

    /** Writes an instance in this encoding, which is its own or Explicit VR Little Endian. */
    void write(HeldInstance held, String transferSyntax, OutputStream out) throws IOException {
        if (held.transferSyntax().equals(transferSyntax)) {
            Files.copy(path(held), out);
        } else {
            new CoreDicomWriter().write(PlainObject.of(reader.read(path(held), ReadScope.WHOLE)), out);
        }
    }

    /** Stored pixels that nobody here can decode can be had as they are, not in another form. */
    static Refusal undecodable(DicomRefusal damaged) {
        return Refusal.of(Problem.NOT_ACCEPTABLE).with("reason", damaged.code().text());
    }

    private Path path(HeldInstance held) {
        return store.pathOf(new ContentHash(held.hash()));
    }
}
