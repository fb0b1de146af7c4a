"""Tests of the chains of encoding mistakes."""
