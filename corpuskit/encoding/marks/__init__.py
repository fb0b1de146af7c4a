"""Typographic marks that were lost: which of them stood where, by context, quotation and house style."""
