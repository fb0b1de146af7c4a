"""Stage 7, publish: the tables, then one kind of output a file."""

import sys
from dataclasses import replace

from corpuskit.discovery import discover
from corpuskit.outputs._tables import write_tables
from corpuskit.outputs.output import Draft, Output, WrittenTable

__all__ = ["Draft", "WrittenTable", "outputs", "write_outputs", "write_tables"]


def outputs() -> list[Output]:
    """Every kind of output, in the order in which they run."""
    found = discover(sys.modules[__name__], "OUTPUT", Output)
    return sorted(found, key=lambda output: (output.order, output.name))


def write_outputs(draft: Draft) -> Draft:
    """Run every kind of output on the draft; give the draft with what they wrote."""
    for output in outputs():
        draft = replace(draft, files=(*draft.files, *output.write(draft)))
    return draft
