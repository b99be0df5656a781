package org.consilium.dicom.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.dicom.receive.SmallCt.aCt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.dicom.receive.InstanceLedger.Entry;
import org.consilium.dicom.receive.IntakeRefusal.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R-INTAKE-DURABLE")
class InstanceIntakeTest {
    private static final InstanceOrigin ORIGIN = new InstanceOrigin("SENDER", new AssociationId(new UUID(0, 1)));
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir
    Path root;

    private RememberingLedger ledger;
    private InstanceStore store;
    private InstanceIntake intake;

    @BeforeEach
    void open() {
        store = InstanceStore.open(root);
        ledger = new RememberingLedger(new SameInstance(store));
        intake = new InstanceIntake(store, ledger, new IntakeLimits(1 << 20, 0), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWholeInstanceIsKeptAndRecordedOnce() throws Exception {
        SmallCt ct = aCt();
        ReceivedInstance instance = receive(ct, ct.dataSet());

        assertThat(instance.studyInstanceUid()).isEqualTo("1.2.3");
        assertThat(instance.receivedAt()).isEqualTo(NOW);
        assertThat(instance.file()).hasBinaryContent(ct.file());
        assertThat(instance.header().patientBirthDate()).contains(LocalDate.of(1960, 2, 29));
        assertThat(instance.header().placedInPatient()).isTrue();
        assertThat(ledger.arrivals()).containsExactly(instance);
        assertThat(halfWritten()).isEmpty();
    }

    @Test
    void aRepeatedInstanceIsADuplicateInWhateverEncodingItComes() throws Exception {
        receive(aCt(), aCt().dataSet());
        receive(aCt(), aCt().dataSet());
        receive(aCt().implicit(), aCt().implicit().dataSet());
        assertThat(ledger.entries()).containsExactly(Entry.NEW, Entry.DUPLICATE, Entry.DUPLICATE);
    }

    @Test
    void otherPixelsOrOtherValuesUnderOneUidAreAConflict() throws Exception {
        byte[] pixels = new byte[2 * 4 * 4];
        pixels[5] = 1;
        receive(aCt(), aCt().dataSet());
        receive(aCt(), aCt().pixels(pixels).dataSet());
        receive(aCt().implicit(), aCt().text(0x00100020, "LO", "T2").implicit().dataSet());
        receive(
                aCt().implicit(),
                aCt().text(0x00101010, "AS", "064Y").implicit().dataSet());
        assertThat(ledger.entries())
                .containsExactly(Entry.NEW, Entry.CONFLICTING, Entry.CONFLICTING, Entry.CONFLICTING);
        try (Stream<ContentHash> hashes = store.hashes()) {
            assertThat(hashes).hasSize(4);
        }
    }

    @Test
    void aFileThatAPowerCutDamagedIsReplacedWhenItsContentComesAgain() throws Exception {
        Path file = receive(aCt(), aCt().dataSet()).file();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(receive(aCt(), aCt().dataSet()).file()).hasBinaryContent(whole);
        assertThat(ledger.entries()).containsExactly(Entry.NEW, Entry.DUPLICATE);
        assertThat(halfWritten()).isEmpty();
    }

    @Test
    void everyTruncationOfTheDataSetIsRefusedAndLeavesNothing() throws Exception {
        byte[] whole = aCt().dataSet();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> receive(aCt(), part))
                    .as("cut after %d bytes", part.length)
                    .isInstanceOf(IntakeRefusal.class);
        }
        assertThat(ledger.arrivals()).isEmpty();
        assertThat(halfWritten()).isEmpty();
        try (Stream<ContentHash> hashes = store.hashes()) {
            assertThat(hashes).isEmpty();
        }
    }

    @Test
    void pixelsFewerThanTheHeaderSaysAreRefused() {
        SmallCt ct = aCt().rows(5);
        assertRefused(ct, ct.dataSet(), Reason.CANNOT_UNDERSTAND);
    }

    @Test
    void fragmentsInAnEncodingWithoutThemAreRefused() {
        byte[] whole = SmallCt.aCt().dataSet();
        // Explicit VR: tag, OW, two bytes, length; then an item that is the offset table, one of data, and the end.
        ByteBuffer lying = ByteBuffer.allocate(whole.length + 24).order(ByteOrder.LITTLE_ENDIAN);
        lying.put(whole, 0, whole.length - 36).putInt(-1);
        lying.putInt(0xE000FFFE).putInt(0).putInt(0xE000FFFE).putInt(32).put(new byte[32]);
        lying.putInt(0xE0DDFFFE).putInt(0);
        assertRefused(SmallCt.aCt(), lying.array(), Reason.CANNOT_UNDERSTAND);
    }

    @Test
    void anInstanceOtherThanAnnouncedIsRefused() {
        assertRefused(aCt(), aCt().instance("1.2.3.4.2").dataSet(), Reason.DATA_SET_MISMATCH);
        assertRefused(
                aCt(), aCt().text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.4").dataSet(), Reason.DATA_SET_MISMATCH);
        assertRefused(aCt(), aCt().study("../../etc").dataSet(), Reason.DATA_SET_MISMATCH);
    }

    @Test
    void anAnnouncedUidThatIsNoneIsRefusedBeforeAnyByte() {
        for (String uid : new String[] {"", "../x", "1..2", "1.2.", ".1", "1".repeat(65), "1.2 "}) {
            assertThatThrownBy(
                            () -> intake.begin(new AnnouncedInstance(SmallCt.CT_CLASS, uid, SmallCt.EXPLICIT), ORIGIN))
                    .as("UID <%s>", uid)
                    .isInstanceOf(IntakeRefusal.class);
        }
    }

    @Test
    void aCtWithoutGeometryIsKeptAndMarked() throws Exception {
        SmallCt ct = aCt().without(0x00200032);
        assertThat(receive(ct, ct.dataSet()).header().placedInPatient()).isFalse();
    }

    @Test
    void aLedgerThatFailsRefusesTheInstanceForNow() throws Exception {
        ledger.fail(true);
        assertRefused(aCt(), aCt().dataSet(), Reason.OUT_OF_RESOURCES);

        ledger.fail(false);
        receive(aCt(), aCt().dataSet());
        assertThat(ledger.entries()).containsExactly(Entry.NEW);
    }

    @Test
    void aFullDiskRefusesBeforeAnyByte() {
        InstanceIntake cramped =
                new InstanceIntake(store, ledger, new IntakeLimits(1 << 20, Long.MAX_VALUE), Clock.systemUTC());
        assertThatThrownBy(() -> cramped.begin(announced(aCt()), ORIGIN))
                .isInstanceOfSatisfying(
                        IntakeRefusal.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUT_OF_RESOURCES));
    }

    @Test
    void aDataSetBeyondTheLimitIsRefused() {
        SmallCt ct = aCt().pixels(new byte[1 << 20]);
        assertRefused(ct, ct.dataSet(), Reason.OUT_OF_RESOURCES);
    }

    @Test
    void aStartSweepsWhatADeadProcessLeftAndSparesALivingOnes() throws Exception {
        Path dead = Files.createDirectories(root.resolve("incoming/dead"));
        Files.write(dead.resolve("lock"), new byte[0]);
        Files.write(dead.resolve("0.part"), new byte[10]);
        try (Reception open = intake.begin(announced(aCt()), ORIGIN);
                InstanceStore second = InstanceStore.open(root)) {
            assertThat(dead).doesNotExist();
            open.write(aCt().dataSet(), 0, aCt().dataSet().length);
            assertThat(open.finish().file()).exists();
        }
    }

    private void assertRefused(SmallCt announced, byte[] dataSet, Reason reason) {
        assertThatThrownBy(() -> receive(announced, dataSet))
                .isInstanceOfSatisfying(
                        IntakeRefusal.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private ReceivedInstance receive(SmallCt announced, byte[] dataSet) throws IntakeRefusal {
        try (Reception reception = intake.begin(announced(announced), ORIGIN)) {
            reception.write(dataSet, 0, dataSet.length);
            return reception.finish();
        }
    }

    private static AnnouncedInstance announced(SmallCt ct) {
        return new AnnouncedInstance(SmallCt.CT_CLASS, ct.sopInstance(), ct.transferSyntax());
    }

    private Stream<Path> halfWritten() throws IOException {
        return Files.walk(root.resolve("incoming"))
                .filter(path -> path.toString().endsWith(".part"));
    }
}
