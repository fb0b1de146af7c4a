"""What derives from a declared class: Arrow schemas, the pandera gate, JSON Schemas, Markdown tables."""
