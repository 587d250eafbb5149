"""The vocabulary: how text becomes tokens."""
