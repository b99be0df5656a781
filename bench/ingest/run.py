#!/usr/bin/env python3
"""Measures how fast instances are taken in: this project's node, Orthanc and dcmtk's storescp, by turns on the same slices.

usage: run.py FOLDER_FOR_DATA [--chests N] [--rounds N] [--associations 1,2,4,8]
       run.py FOLDER_FOR_DATA --soak 20000

Needs dcmtk (storescu, storescp) and Orthanc, and the compiled module (mvn -pl dicom-pipeline -am -DskipTests package). Every receiver
starts with an empty folder for each measurement. "untuned" sends with Nagle's algorithm on and 16 KiB PDUs, "tuned" with it
off and 128 KiB PDUs. CPU is user and system time of the receiver and its children. Prints one line a measurement and a table
of medians at the end.

--soak sends so many instances, small ones and whole slices mixed, with new UIDs each, over 4 associations to this project's
node alone in half a gibibyte of memory, and prints the live heap (after a full collection) as they arrive.
"""
import argparse, json, os, pathlib, shutil, signal, socket, statistics, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(port, process):
    for _ in range(200):
        if process.poll() is not None:
            sys.exit("a receiver ended at once: " + " ".join(map(str, process.args)))
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit("a receiver does not listen")


def cpu_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return sum(int(f) for f in fields[11:15]) / TICK


def classpath():
    return str(ROOT / "dicom-pipeline/target/classes")


def ours(folder, port):
    return ["java", "-Xmx512m", "-XX:+UseSerialGC", "-cp", str(folder.parent / "classes") + ":" + classpath(), "IngestNode", str(port), str(folder)]


def orthanc(folder, port):
    settings = {
        "Name": "bench", "DicomAet": "BENCH", "DicomPort": port, "HttpServerEnabled": False,
        "StorageDirectory": str(folder / "storage"), "IndexDirectory": str(folder / "index"),
        "SyncStorageArea": True, "DicomCheckCalledAet": False, "DicomAlwaysAllowStore": True,
        "StorageCompression": False, "Plugins": [],
    }
    path = folder / "orthanc.json"
    path.write_text(json.dumps(settings))
    return ["Orthanc", str(path)]


def storescp(folder, port):
    (folder / "out").mkdir()
    return ["storescp", "--fork", "--aetitle", "BENCH", "--output-directory", str(folder / "out"), str(port)]


RECEIVERS = {"consilium": ours, "orthanc": orthanc, "storescp": storescp}
SENDERS = {
    "untuned": ({"TCP_NODELAY": "0"}, []),
    "tuned": ({"TCP_NODELAY": "1"}, ["--max-send-pdu", "131072", "--max-pdu", "131072"]),
}


def measure(receiver, sender, lists, work):
    folder = work / "receiver"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    port = free_port()
    process = subprocess.Popen(RECEIVERS[receiver](folder, port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        variables, options = SENDERS[sender]
        send(port, [WARM_UP], variables, options)
        before, start = cpu_seconds(process.pid), time.monotonic()
        send(port, lists, variables, options)
        wall = time.monotonic() - start
        time.sleep(0.5)  # storescp's children are counted when they have ended
        return wall, cpu_seconds(process.pid) - before
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def send(port, lists, variables, options):
    senders = [
        subprocess.Popen(
            ["storescu", "-aec", "BENCH", *options, "127.0.0.1", str(port), *files],
            env={**os.environ, **variables}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for files in lists]
    if any(s.wait() != 0 for s in senders):
        sys.exit("a sender failed")


def live_heap_mib(pid):
    subprocess.run(["jcmd", str(pid), "GC.run"], stdout=subprocess.DEVNULL, check=True)
    lines = subprocess.run(["jcmd", str(pid), "GC.heap_info"], capture_output=True, text=True, check=True).stdout
    return int(lines.split("used ")[1].split("K")[0]) / 1024


def soak(count, files, work):
    """The receiver keeps nothing of what it took: its live heap after so many instances is what it was at the start."""
    folder = work / "receiver"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    port = free_port()
    process = subprocess.Popen(ours(folder, port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        sent, start, step = 0, time.monotonic(), max(len(files), count // 10)
        while sent < count:
            lists = [files[i::4] for i in range(4)]
            times = str(max(1, step // len(files)))
            send(port, lists, {"TCP_NODELAY": "1"}, ["--repeat", times, "+II"])
            sent += int(times) * len(files)
            rate = sent / (time.monotonic() - start)
            print(f"{sent:7} instances {rate:6.1f}/s live heap {live_heap_mib(process.pid):6.1f} MiB", flush=True)
        lines = sum(1 for _ in open(folder / "ledger"))
        print(f"recorded {lines}")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    global WARM_UP
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--chests", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--associations", default="1,2,4,8")
    parser.add_argument("--senders", default="untuned,tuned")
    parser.add_argument("--soak", type=int, default=0)
    options = parser.parse_args()
    work = options.folder.resolve()
    classes = work / "classes"
    classes.mkdir(parents=True, exist_ok=True)
    subprocess.run(["javac", "-cp", classpath(), "-d", classes, *HERE.glob("*.java")], check=True)
    if not (work / "slices").exists():
        subprocess.run(["java", "-cp", f"{classes}:{classpath()}", "DrawSlices", work / "slices", str(options.chests + 1)], check=True)
    files = sorted(str(p) for n in range(1, options.chests + 1) for p in (work / f"slices/chest-{n}").glob("*.dcm"))
    WARM_UP = sorted(str(p) for p in (work / f"slices/chest-{options.chests + 1}").glob("*.dcm"))
    if options.soak:
        small = sorted(str(p) for p in (work / "slices/small").glob("*.dcm"))
        return soak(options.soak, small + files[:: len(files) // 10], work)
    megabytes = sum(os.path.getsize(f) for f in files) / 2**20
    results = {}
    for round_number in range(options.rounds):
        for sender in options.senders.split(","):
            for count in map(int, options.associations.split(",")):
                lists = [files[i::count] for i in range(count)]
                names = list(RECEIVERS)
                for receiver in names[round_number % 3:] + names[:round_number % 3]:
                    wall, cpu = measure(receiver, sender, lists, work)
                    row = (len(files) / wall, cpu * 1000 / len(files), megabytes / wall)
                    results.setdefault((sender, count, receiver), []).append(row)
                    print(f"{sender:8} x{count} {receiver:10} {row[0]:7.1f}/s {row[1]:6.2f} CPU-ms {row[2]:6.1f} MiB/s", flush=True)
    print("\n| sender | associations | receiver | instances/s | CPU-ms/instance | MiB/s |\n|---|---|---|---|---|---|")
    for (sender, count, receiver), rows in results.items():
        rate, cpu, speed = (statistics.median(column) for column in zip(*rows))
        print(f"| {sender} | {count} | {receiver} | {rate:.0f} | {cpu:.2f} | {speed:.0f} |")


main()
