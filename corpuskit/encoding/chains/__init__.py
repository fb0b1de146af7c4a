"""Chains of encoding mistakes: what they make of a text, and which of them explains one."""
