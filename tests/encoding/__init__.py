"""Tests of decoding and composing."""
