"""What datelines are made of: where they end, what stands before the end, and what speaks for it."""
