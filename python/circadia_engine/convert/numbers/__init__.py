"""The tensors: taken over without loss or rewritten, and streamed into a safetensors file."""
