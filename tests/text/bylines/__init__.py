"""Tests of bylines and credits."""
