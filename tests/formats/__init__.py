"""Tests of the input formats."""
