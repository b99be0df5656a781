#!/usr/bin/python3
"""Reads one series again and again, each time sent otherwise or computed otherwise: every number must be the same.

usage: determinism.py CLASSPATH DICOM_DIR [WORK_DIR] [JAVA ...]

Transfer syntaxes are made by dcmtk and gdcm (those that are on the machine), the computation is varied by threads and by
the Java given. Compared is the whole answer of `model detect`, without its wall time. Status 1 where anything differs.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys

SYNTAXES = {
    'implicit-le': ['dcmconv', '+ti'],
    'explicit-le': ['dcmconv', '+te'],
    'explicit-be': ['dcmconv', '+tb'],
    'jpeg-lossless': ['dcmcjpeg', '+e1'],
    'jpeg-ls': ['dcmcjpls', '+el'],
    'jpeg-2000-reversible': ['gdcmconv', '--j2k'],
}


def copies(source, folder, command):
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted(pathlib.Path(source).rglob('*.dcm')):
        subprocess.run([*command, str(file), str(folder / file.name)], check=True, stdout=subprocess.DEVNULL)
    return folder


def detect(classpath, folder, java='java', threads=2):
    answer = folder.parent / f'{folder.name}-{threads}-{java.strip("/").replace("/", "_")}.json'
    environment = dict(os.environ, OMP_NUM_THREADS=str(threads), OMP_WAIT_POLICY='PASSIVE')
    subprocess.run(
        [java, f'-XX:ActiveProcessorCount={threads}', '-XX:+UseSerialGC', '-Xmx1200m', '-cp', classpath,
         'org.consilium.model.cli.ModelCommand', 'explain', str(folder), '--json', str(answer)],
        check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return timeless(json.loads(answer.read_text()))


def timeless(value):
    if isinstance(value, dict):
        return {key: timeless(part) for key, part in value.items() if key != 'wallTimeMillis'}
    return [timeless(part) for part in value] if isinstance(value, list) else value


def numbers(value):
    if isinstance(value, dict):
        return sum(numbers(part) for part in value.values())
    return sum(numbers(part) for part in value) if isinstance(value, list) else int(isinstance(value, (int, float)))


def main(classpath, source, work='/tmp/determinism', *javas):
    work = pathlib.Path(work)
    plain = copies(source, work / 'as-it-came', ['cp'])
    first = detect(classpath, plain)
    print(f'as it came: {len(first["assessment"]["nodules"])} nodules, {numbers(first)} numbers', flush=True)
    differing = 0
    ways = [(f'transfer syntax {name}', command, 'java', 2) for name, command in SYNTAXES.items()]
    ways += [('one thread', None, 'java', 1)] + [(java, None, java, 2) for java in javas]
    for name, command, java, threads in ways:
        if command and not shutil.which(command[0]):
            print(f'{name}: skipped, no {command[0]} on this machine', flush=True)
            continue
        folder = copies(source, work / name.split()[-1], command) if command else plain
        same = detect(classpath, folder, java, threads) == first
        differing += not same
        print(f'{name}: {"all equal" if same else "DIFFERS"}', flush=True)
    return 1 if differing else 0


sys.exit(main(*sys.argv[1:]))
