#!/usr/bin/env python3
"""What expected calibration error chance alone gives: chance.py EVALUATION.json

Draws the labels of an evaluation anew from its own risks, which is perfect calibration, and tells the error of ten bins as
measured and over 10,000 such draws (mean, and between which values 95 % lie). Seed 7.
"""
import json
import random
import sys

DRAWS = 10_000


def error(risks, labels):
    bins = [0.0] * 10
    for risk, label in zip(risks, labels):
        bins[min(9, int(10 * risk))] += risk - label
    return sum(map(abs, bins)) / len(risks)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = [case for case in json.load(file)["cases"] if "malignant" in case]
    risks = [case["risk"] for case in cases]
    chance = random.Random(7)
    drawn = sorted(error(risks, [chance.random() < risk for risk in risks]) for _ in range(DRAWS))
    measured = error(risks, [case["malignant"] for case in cases])
    print(f"n {len(cases)}: measured {measured:.3f}; perfect calibration {sum(drawn) / DRAWS:.3f}"
          f" ({drawn[int(0.025 * DRAWS)]:.3f}–{drawn[int(0.975 * DRAWS)]:.3f})")


main()
