#!/usr/bin/env python3
"""Writes the table of figures into the model card: figures.py EVALUATION.json docs/model-card.md

The table between the two marks is replaced by what `./consilium model evaluate --json EVALUATION.json` measured. What was
wanted, and what the data's own description states, is written here.
"""
import json
import re
import sys

READERS = ["texture", "spiculation", "calcification", "lobulation", "margin", "sphericity", "subtlety"]
WANTED_OF = {"texture", "spiculation", "calcification"}


def area(roc):
    return f"{roc['area']:.3f} ({roc['low']:.3f}–{roc['high']:.3f})"


def interval(one, digits=3, factor=1.0, unit=""):
    return f"{one['value'] * factor:.{digits}f}{unit} ({one['low'] * factor:.{digits}f}–{one['high'] * factor:.{digits}f})"


def reached(yes, doubtful=False, remark=""):
    return ("yes, the interval holds " + remark if doubtful else "yes") if yes else "**no**"


def rows(e):
    auc, pairs, dice, volume = e["malignancyAuc"], e["sizeMatched"]["aucOverPairs"], e["dice"], e["volumeErrorMedian"]
    beside, calibration, matched = e["nextToIt"], e["calibration"], e["sizeMatched"]["matchedSampleAuc"]
    by_fold = [f"{roc['area']:.3f}" for roc in e["malignancyAucByFold"].values()]
    one_reader = beside["oneReaderAgainstTheOthersMean"]
    yield f"malignancy AUC, image and point, n {e['labelled']} ({e['malignant']} malignant)", area(auc), "0.95", reached(auc["area"] >= 0.95)
    yield "– fold " + " / ".join(name.removeprefix("fold ") for name in e["malignancyAucByFold"]), " / ".join(by_fold), "", ""
    yield "– model's volume alone", area(beside["modelVolumeAlone"]), "", ""
    yield "– readers' volume alone (their mask)", area(beside["readersVolumeAlone"]), "beat", reached(auc["area"] > beside["readersVolumeAlone"]["area"])
    yield "– readers' mask, size and density", "0.929 (stated with the data)", "beat", reached(auc["area"] > 0.929) + (", within the interval" if auc["low"] < 0.929 else "")
    yield f"– one reader against the mean of the others, {one_reader['malignant'] + one_reader['benign']} readings", area(one_reader), "", ""
    yield "– Brock, Mayo", "insufficient data: the format has no age, sex, smoking, lobe, family history or emphysema", "", ""
    yield f"AUC over pairs of one size, {e['sizeMatched']['pairs']} pairs", interval(pairs), "0.80", reached(pairs["value"] >= 0.80, pairs["low"] < 0.80, "0.80")
    yield "– readers' volume over the same pairs", interval(e["sizeMatched"]["readersVolumeOverPairs"]), "", ""
    yield f"AUC in the size-matched sample, 2 × {matched['malignant']} nodules", area(matched), "", ""
    yield "expected calibration error, ten bins", f"{calibration['expectedError']:.3f}", "0.05", reached(calibration["expectedError"] <= 0.05)
    yield "calibration slope", interval(calibration["slope"], 2), "0.9–1.1", reached(0.9 <= calibration["slope"]["value"] <= 1.1)
    yield f"Dice to the consensus, n {dice['n']}", interval(dice), "0.80", reached(dice["value"] >= 0.80)
    yield "volume error, median", interval(volume, 1, 100, " %"), "15 %", reached(volume["value"] <= 0.15, volume["high"] > 0.15, "15 %")
    yield "volume bias, median", interval(e["volumeBiasMedian"], 1, 100, " %"), "", ""
    for name in READERS:
        one = e["description"][name]
        what = name + (", three types" if name == "texture" else "")
        text = f"{interval(one['modelKappa'])}; {interval(one['readersKappa'])}; {one['sharesCalibrationError']:.3f}"
        yield (f"{what}: κ to the majority; readers among themselves; error of expected shares", text,
               "at least readers’" if name in WANTED_OF else "", reached(one["modelKappa"]["value"] >= one["readersKappa"]["value"]))
    blanked = [f"{roc['area']:.3f}" for roc in e["blankedAuc"].values()]
    yield "blanked voxels (plain lung / water / noise)", " / ".join(blanked), "0.5", reached(all(0.4 < float(x) < 0.6 for x in blanked))


def main():
    evaluation, card = sys.argv[1:]
    with open(evaluation, encoding="utf-8") as file:
        lines = ["| figure | value (95 %) | wanted | reached |", "|---|---|---|---|"]
        lines += [f"| {' | '.join(row)} |" for row in rows(json.load(file))]
    with open(card, encoding="utf-8") as file:
        text = file.read()
    table = re.sub(r"(?<=\|)  (?=\|)", " ", "\n".join(lines))
    marked = f"<!-- figures -->\n{table}\n<!-- /figures -->"
    with open(card, "w", encoding="utf-8") as file:
        file.write(re.sub("<!-- figures -->.*<!-- /figures -->", lambda _: marked, text, flags=re.S))


main()
