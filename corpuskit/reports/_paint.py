"""Colours of a terminal, in the reports that may have them."""

from corpuskit.model.diagnostics import Severity

COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
BOLD, FRAME, HELP = "1", "1;34", "32"  # "select graphic rendition" of ECMA-48, 8.3.117
