"""Trains the pocket practice model from scratch. Development only; see README.md."""
