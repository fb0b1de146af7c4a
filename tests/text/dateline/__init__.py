"""Tests of the functions from text to values."""
