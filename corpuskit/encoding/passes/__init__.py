"""The passes of a repair: each finds one kind of damage and says what it would change."""
