"""Stage 6, tabulate: rows become batches, pass the gate, and are sorted over the whole corpus."""
