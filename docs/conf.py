"""How Sphinx builds the documentation: `make docs`, with every warning an error."""

from corpuskit.version import __version__

project = "corpuskit"
author = "The corpuskit contributors"
project_copyright = author
release = __version__

extensions = ["myst_parser"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "corpuskit"
# No address of a page is known to the build, and no date: the same sources give the same pages.
html_last_updated_fmt = None
