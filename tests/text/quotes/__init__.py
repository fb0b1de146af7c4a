"""Tests of quotations and their sources."""
