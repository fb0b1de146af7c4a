"""Tests of decoding, repairing and composing."""
