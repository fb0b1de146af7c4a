"""Text from articles and file names, made safe for each medium that a report is written in.

`corpuskit.text.safe.safe` is the one for terminals and logs, and all others begin with it: what could hide or
change the order of a line is shown as an escape everywhere. `exact_json` alone keeps the text as it is, for
programs, and has no byte beyond ASCII.
"""

import json
import re
from collections.abc import Mapping
from urllib.parse import quote

from corpuskit.model.raw import Json
from corpuskit.text.safe import safe

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_BACKTICKS = re.compile("`+")
_BRACES = str.maketrans({"{": "{{", "}": "}}"})
_LINK = re.compile(r"[\[\]]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_COMMAND = re.compile(r"#(?=#(\[|vso\[))")
_ENCODER = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def safe_command_data(*lines: str) -> str:
    r"""What stands after the second ``::`` of a workflow command; its lines come out as lines.

    Source:
        actions/toolkit, ``command.ts``; actions/runner, ``ActionCommand.cs``.

    >>> safe_command_data("100 %", "::set-output name=x::y")
    '100 %25%0A\\x3a:set-output name=x::y'
    """
    return "\n".join(map(safe, lines)).translate(_DATA)


def safe_command_property(text: str) -> str:
    """The value of a property of a workflow command, such as its ``file``.

    >>> safe_command_property("a,line=1::b%0A")
    'a%2Cline=1%3A%3Ab%250A'
    """
    return safe(text).translate(_PROPERTY)


def safe_xml(text: str) -> str:
    r"""Text for an element or an attribute in quotation marks; what XML 1.0 forbids is shown as an escape.

    >>> safe_xml("<b>]]>" + chr(0))
    '&lt;b&gt;]]&gt;\\x00'
    """
    return safe(text).translate(_XML)


def safe_markdown(text: str) -> str:
    r"""A code span of GitHub-flavoured Markdown; empty for an empty text.

    Between backticks nothing is markup: no link, image, tag, entity, mention or reference to an issue. Of
    all escapes it is the only one that GitHub's own filters heed, which run over the page when the Markdown
    is done. In a cell of a table a ``|`` would end the cell even there, so reports put texts into lists.

    >>> safe_markdown("a `tick` for @ana")
    '``a `tick` for @ana``'
    >>> safe_markdown("`")
    '`` ` ``'
    """
    shown = safe(text)
    if not shown:
        return ""
    fence = "`" * (max(map(len, _BACKTICKS.findall(shown)), default=0) + 1)
    # Readers take one space from each end where both have one, unless there is nothing but spaces.
    pad = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{pad}{shown}{pad}{fence}" if shown.strip() else fence + shown + fence


def safe_sarif(text: str) -> str:
    r"""A message of SARIF: no placeholder, no embedded link.

    Source:
        SARIF 2.1.0, 3.11.5 (braces are doubled) and 3.11.6 (brackets get a backslash; here only where a
        link could be meant, because many readers show the backslash).

    >>> safe_sarif("{0} [ferry](https://courier.example) [sic]")
    '{{0}} \\[ferry\\](https://courier.example) \\[sic\\]'
    >>> safe_sarif("text of 4 words [sic]")
    'text of 4 words [sic]'
    """
    shown = safe(text).translate(_BRACES)
    return _LINK.sub(lambda found: "\\" + found[0], shown) if "](" in shown else shown


def safe_uri(path: str) -> str:
    """A path as the reference of a URI: every sign that means something there is escaped, ``/`` excepted.

    >>> safe_uri("courier/a:b c%.md"), safe_uri("/tmp/a.md")
    ('courier/a%3Ab%20c%25.md', 'file:///tmp/a.md')
    """
    quoted = quote(path, safe="/", errors="backslashreplace")
    return "file:///" + quoted.lstrip("/") if quoted.startswith("/") else quoted


def exact_json(value: Mapping[str, Json] | list[Json] | str | int) -> str:
    r"""JSON on one line, in ASCII, that no log takes for a command.

    Half of a surrogate pair, which strict readers refuse, is shown as an escape; all else is kept.

    >>> exact_json({"a": "Fähre" + chr(0x2028) + chr(0xD800)})
    '{"a":"F\\u00e4hre\\u2028\\\\ud800"}'
    >>> exact_json("##[error]ferry")
    '"\\u0023#[error]ferry"'
    """
    written = _ENCODER.encode(value)
    # Only text with surrogates, paired or not, has this in its JSON; the value shows whether they are.
    if "\\ud" in written:
        written = _ENCODER.encode(_whole(value))
    return _COMMAND.sub(r"\\u0023", written) if "##" in written else written


def _whole(value: Json | Mapping[str, Json]) -> Json:
    if isinstance(value, str):
        return _SURROGATE.sub(lambda found: ascii(found[0])[1:-1], value)
    if isinstance(value, Mapping):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return value
