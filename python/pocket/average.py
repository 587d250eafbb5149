"""Averages the weights of two checkpoints of one training; keeps the second's progress.

Usage: python -m pocket.average FIRST.pt SECOND.pt --run DIR
Writes DIR/checkpoint.pt. Two ends of one run with different mixes average to a model that is better than either (see LOG.md).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def average(first: Path, second: Path, run: Path) -> None:
    """Writes the mean of both models as a checkpoint for export; it holds no optimizer state."""
    one, two = torch.load(first, weights_only=True), torch.load(second, weights_only=True)
    model = {name: (tensor + two["model"][name]) / 2 for name, tensor in one["model"].items()}
    run.mkdir(parents=True, exist_ok=True)
    torch.save({"model": model, "progress": two["progress"], "shape": two["shape"]}, run / "checkpoint.pt")


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--run", type=Path, required=True)
    options = parser.parse_args()
    average(options.first, options.second, options.run)


if __name__ == "__main__":
    main()
