"""What travels through the stages: articles, records, edits, diagnostics and the values inside them."""
