"""Bytes to text to sound text: decoding, repair, and the composed form of Unicode."""
