"""Bytes to text to sound text: decoding, and the composed form of Unicode."""
