"""The Python side of Circadia: everything that needs MLX, behind one JSON-lines protocol."""

VERSION = "0.1.0"
PROTOCOL = 1
