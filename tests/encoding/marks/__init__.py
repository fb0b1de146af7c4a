"""Tests of telling marks apart by context."""
