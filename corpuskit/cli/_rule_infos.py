"""What reports and `explain` say of each code, whoever raises it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from corpuskit.model.code_pages import code_pages
from corpuskit.model.codes import codes
from corpuskit.model.reports import RuleInfo
from corpuskit.rules import rules


@cache
def rule_infos() -> Mapping[str, RuleInfo]:
    """Every code, by code: those of the stages and those of the rules.

    Raises:
        KeyError: A code of the stages has no page.
    """
    stages = [
        RuleInfo(
            code=code.code,
            name=code.name,
            severity=code.severity,
            level=code.level,
            summary=code.summary,
            page=f"{code.summary}\n\n{code_pages()[code.code].page}",
        )
        for code in codes().values()
    ]
    ruled = [
        RuleInfo(
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            level=rule.level,
            summary=" ".join(rule.page.partition("\n\n")[0].split()),
            page=rule.page,
        )
        for rule in rules()
    ]
    return MappingProxyType({one.code: one for one in sorted([*stages, *ruled], key=lambda one: one.code)})
