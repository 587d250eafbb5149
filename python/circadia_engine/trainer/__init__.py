"""One LoRA training run: dataset, exact loss, loop, checkpoints."""
