"""Texts that an article may hold to harm whoever reads a report about it."""

from hypothesis import strategies as st

# fmt: off
PIECES = (
    "::", "::error::", "::set-output name=a::b", "::stop-commands::x", "##[", "##[command]", "##[error]",
    "##vso[x]", "##", "[", "]", "%0A", "%0D%0A", "%25", "%", "%3A%3A", ",", "=", ":", ";", "\n", "\r",
    "\r\n", "\t", "\v", "\f", "\x00", "\x08", "\x1b[2J", "\x1b]8;;https://courier.example\x07",
    "\x1b]0;x\x1b\\", "\x7f", "\x85", "\x9b2J", "\x90", "\u061c", "\u200b", "\u200d", "\u200e", "\u202e",
    "\u2028", "\u2029", "\u2066", "\u2069", "\ufeff", "\ufffd", "\ufffe", "\U000e0041", "\ud800",
    "\udfff", "\xad", "\u3164", "\ufe0f", "\xa0", "e\u0301", "渡轮", "⛴", "]]>", "<![CDATA[", "<script>",
    "</failure>", "<!--", "-->", "&", "&amp;", "&#10;", "'", '"', "|", "||", "\\|", "`", "``", "```",
    "@ana", "#1", "![x](y)", "[x](y)", "](", "<https://courier.example>", "https://courier.example", "*",
    "_", "~~", "\\", "\\\\", "- ", "# ", "1. ", "> ", "|---|", "{0}", "{", "}", "{{", " ", "  ", "a",
    "ferry",
)
# fmt: on

texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(st.characters(codec=None), max_size=3)), max_size=12
).map("".join)
