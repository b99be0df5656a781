package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.DicomPeer.StoreAnswer;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.PeerSettings;
import org.consilium.dicom.net.TlsSettings;

/**
 * Sends a folder of DICOM files to a peer by C-STORE.
 *
 * <p>With {@code --tls} keys and trusted certificates are those of Java's own settings, {@code javax.net.ssl.keyStore} and
 * {@code javax.net.ssl.trustStore}.
 */
final class SendSubcommand implements Subcommand {
    private static final int NOT_ALL_TAKEN = 1;
    private static final int PROGRESS_STEP = 50;

    @Override
    public String name() {
        return "send";
    }

    @Override
    public String usage() {
        return "DIR --to AET@HOST:PORT [--from AET] [--tls]";
    }

    @Override
    public int run(List<String> arguments, PrintStream output) throws IOException {
        Request request = Request.parse(arguments);
        List<Path> files = filesUnder(request.folder());
        PeerSettings settings = PeerSettings.calling(request.from());
        DicomPeer peer = DicomPeer.at(request.to(), request.tls() ? settings.withTls(tls()) : settings);
        try {
            return report(peer.store(files, new Progress(files.size(), output)::count), output);
        } catch (PeerFailure failure) {
            Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
            output.println(
                    "refused: " + failure.getMessage() + " (" + cause.getClass().getSimpleName() + ")");
            return NOT_ALL_TAKEN;
        }
    }

    private static int report(List<StoreAnswer> answers, PrintStream output) {
        int others = 0;
        long taken = 0;
        for (StoreAnswer answer : answers) {
            if (answer.taken()) {
                taken++;
            } else if (answer.status() == StoreAnswer.NOT_SENT) {
                others++;
            } else {
                output.printf("refused with status %04X: %s%n", answer.status(), answer.comment());
            }
        }
        output.println(
                taken + " of " + answers.size() + " files taken" + (others == 0 ? "" : ", " + others + " not sent"));
        return taken > 0 && taken + others == answers.size() ? 0 : NOT_ALL_TAKEN;
    }

    static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static TlsSettings tls() throws IOException {
        try {
            return new TlsSettings(SSLContext.getDefault(), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("Java's TLS settings cannot be used", e);
        }
    }

    private record Request(Path folder, PeerAddress to, AeTitle from, boolean tls) {
        static Request parse(List<String> arguments) {
            List<String> folders = new ArrayList<>();
            Optional<PeerAddress> to = Optional.empty();
            AeTitle from = new AeTitle("CONSILIUM");
            boolean tls = false;
            Iterator<String> words = arguments.iterator();
            try {
                while (words.hasNext()) {
                    String word = words.next();
                    switch (word) {
                        case "--to" -> to = Optional.of(PeerAddress.parse(next(words)));
                        case "--from" -> from = new AeTitle(next(words));
                        case "--tls" -> tls = true;
                        default -> folders.add(word);
                    }
                }
            } catch (IllegalArgumentException e) {
                throw new UsageError("send: " + e.getMessage());
            }
            if (folders.size() != 1 || to.isEmpty()) {
                throw new UsageError("send takes one folder and --to");
            }
            return new Request(Path.of(folders.get(0)), to.get(), from, tls);
        }

        private static String next(Iterator<String> words) {
            if (!words.hasNext()) {
                throw new UsageError("send: the last option lacks its value");
            }
            return words.next();
        }
    }

    /** Shows how far it is, so that nobody waits before a silent terminal. */
    private static final class Progress {
        private final int total;
        private final PrintStream output;
        private int done;

        Progress(int total, PrintStream output) {
            this.total = total;
            this.output = output;
        }

        void count(StoreAnswer answer) {
            done++;
            if (done % PROGRESS_STEP == 0) {
                output.println(done + " of " + total);
                output.flush();
            }
        }
    }
}
