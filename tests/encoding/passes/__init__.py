"""Tests of the passes of a repair."""
