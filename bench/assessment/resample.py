#!/usr/bin/python3
"""Writes a CT series with another number of slices over the same length of the patient: linear between neighbours.

usage: resample.py DICOM_DIR OUT_DIR SLICES
"""
import pathlib
import sys

import numpy
import pydicom
from pydicom.uid import ExplicitVRLittleEndian, generate_uid


def series(folder):
    files = [pydicom.dcmread(path) for path in sorted(pathlib.Path(folder).rglob('*.dcm'))]
    images = [file for file in files if file.get('Modality') == 'CT' and 'PixelData' in file]
    return sorted(images, key=lambda image: float(image.ImagePositionPatient[2]))


def main(source, target, count):
    images = series(source)
    low, high = (float(image.ImagePositionPatient[2]) for image in (images[0], images[-1]))
    step = (high - low) / (count - 1)
    places = [float(image.ImagePositionPatient[2]) for image in images]
    pixels = [image.pixel_array.astype(numpy.float64) for image in images]
    uid = generate_uid()
    pathlib.Path(target).mkdir(parents=True, exist_ok=True)
    for k in range(count):
        z = low + k * step
        at = min(len(images) - 2, max(0, int(numpy.searchsorted(places, z, 'right')) - 1))
        share = (z - places[at]) / (places[at + 1] - places[at])
        values = pixels[at] * (1 - share) + pixels[at + 1] * share
        image = pydicom.dcmread(images[at].filename)
        image.decompress() if image.file_meta.TransferSyntaxUID.is_compressed else None
        image.PixelData = numpy.rint(values).astype(images[at].pixel_array.dtype).tobytes()
        image.ImagePositionPatient = [images[0].ImagePositionPatient[0], images[0].ImagePositionPatient[1], f'{z:.4f}']
        image.SliceLocation = f'{z:.4f}'
        image.SliceThickness = f'{step:.4f}'
        image.SeriesInstanceUID = uid
        image.InstanceNumber = count - k
        image.SOPInstanceUID = image.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        image.is_little_endian, image.is_implicit_VR = True, False
        image.save_as(pathlib.Path(target) / f'{k + 1:04d}.dcm', write_like_original=False)
    print(f'{count} slices, {step:.3f} mm apart')


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
