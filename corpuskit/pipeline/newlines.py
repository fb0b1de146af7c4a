"""Line breaks that a repair puts in, made those of the file."""

from dataclasses import replace

from corpuskit.encoding.layers import Change, apply
from corpuskit.model.edits import Edit
from corpuskit.model.repairs import Repair
from corpuskit.text.line_index import BREAK, newline_style

ENDS = {"crlf": "\r\n", "cr": "\r"}


def with_own_newlines(text: str, made: Repair) -> Repair:
    r"""The repair with every line feed that it adds in the way in which the lines of the text end.

    A repair may find that a line separator or a vertical tab was a line break, and writes ``\n`` for it; in a
    file of which all lines end in ``\r\n`` that would be the only one of its kind.

    Args:
        text: The text before the repair.
        made: The repair.

    >>> edit = Edit(start=8, end=9, out_start=8, before="\u2028", after="\n", damage="invisible-junk")
    >>> with_own_newlines("ferry\r\na\u2028b", Repair(text="ferry\r\na\nb", edits=(edit,))).text
    'ferry\r\na\r\nb'
    """
    end = ENDS.get(newline_style(text))
    if end is None or not any(map(_adds_line, made.edits)):
        return made
    changed, edits = apply(text, [_change(edit, end) for edit in made.edits])
    return replace(made, text=changed, edits=edits)


def _adds_line(edit: Edit) -> bool:
    return BREAK.search(edit.before) is None and "\n" in edit.after


def _change(edit: Edit, end: str) -> Change:
    return Change(
        start=edit.start,
        end=edit.end,
        after=BREAK.sub(end, edit.after) if _adds_line(edit) else edit.after,
        damage=edit.damage,
        chain=edit.chain,
        basis=edit.basis,
        confidence=edit.confidence,
        role_confidence=edit.role_confidence,
        alternatives=edit.alternatives,
    )
