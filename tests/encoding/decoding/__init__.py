"""Tests of finding a charset."""
