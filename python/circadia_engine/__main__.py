"""Entry: `python -m circadia_engine serve | train | convert | chroma --port P --path DIR`."""

from __future__ import annotations

import argparse

from .blas import use_fast_blas
from .runtime import device, prepare_process


def main() -> None:
    """Runs one mode until its stdin ends."""
    parser = argparse.ArgumentParser(prog="circadia_engine")
    modes = parser.add_subparsers(dest="mode", required=True)
    modes.add_parser("serve", help="chat, score and embed with one model")
    modes.add_parser("train", help="train adapters, niced")
    modes.add_parser("convert", help="turn GGUF files into model folders")
    chroma = modes.add_parser("chroma", help="Chroma's own server, which ends with its parent")
    chroma.add_argument("--port", type=int, required=True)
    chroma.add_argument("--path", required=True)
    choice = parser.parse_args()
    prepare_process()
    if choice.mode in ("serve", "train") and device() == "cpu":
        use_fast_blas()
    if choice.mode == "serve":
        from .service import serve_engine

        serve_engine()
    elif choice.mode == "train":
        from .service import serve_trainer

        serve_trainer()
    elif choice.mode == "convert":
        from .service import serve_converter

        serve_converter()
    else:
        from .chroma import run_chroma

        raise SystemExit(run_chroma(choice.port, choice.path))


if __name__ == "__main__":
    main()
