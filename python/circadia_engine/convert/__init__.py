"""A GGUF file becomes a model folder: every number checked before it is believed, one tensor in memory at a time."""
