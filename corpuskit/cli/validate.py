"""`corpuskit validate`."""

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import click

from corpuskit.cli._diffs import print_diff
from corpuskit.cli._moments import MOMENT
from corpuskit.cli._paths import PATH
from corpuskit.cli._progress import progress_report
from corpuskit.cli._report_targets import FormatParam, Target, check_targets, settled, write_reports
from corpuskit.cli._rule_infos import rule_infos
from corpuskit.cli._terminal import use_color
from corpuskit.cli._validate_inputs import (
    STDIN,
    baseline_of,
    changed_files_of,
    given_bytes,
    ignoring,
    named_paths,
)
from corpuskit.config import Config, load_baseline, load_config
from corpuskit.model.baselines import Baseline
from corpuskit.model.diagnostics import CorpuskitError, Severity
from corpuskit.model.reports import Report, ReportOptions
from corpuskit.pipeline.fix_files import diff_fixed
from corpuskit.pipeline.fixing import Fixes, Fixing, fix
from corpuskit.pipeline.validate import Options, validate_at
from corpuskit.storage.files import write_chunks
from corpuskit.text.plurals import counted
from corpuskit.text.safe import safe_lines

WOULD_CHANGE = 1  # exit code of --diff


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What the person asked for, as far as it does not go into `Options`."""

    paths: tuple[Path, ...]
    config: Config
    options: Options
    targets: tuple[Target, ...]
    shown: ReportOptions
    fixing: Fixing | None
    is_diff: bool
    write_baseline: Path | None
    quiet: bool
    no_color: bool


@click.command()
@click.argument("paths", nargs=-1, type=PATH)
@click.option("--config", "config_path", type=PATH, help="A corpuskit.toml; else ./corpuskit.toml.")
@click.option(
    "--format",
    "formats",
    type=FormatParam(),
    multiple=True,
    help="How to report, and the file to write to; several at once. Else text, or github in GitHub Actions.",
)
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="Exit with 1 when there are diagnostics this severe; else as configured, else error.",
)
@click.option(
    "--level",
    type=click.IntRange(1, 5),
    help="How deep to look: 1 bytes, 2 structure, 3 fields, 4 text, 5 corpus; else as configured, else 5.",
)
@click.option("--fix", "is_fix", is_flag=True, help="Mend what can be mended without a person looking at it.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what a person should look at.")
@click.option(
    "--diff", "is_diff", is_flag=True, help="Print what --fix would change; exit with 1 when something."
)
@click.option("--diff-base", metavar="REV", help="Only what changed since REV, as git tells.")
@click.option(
    "--changed-files", type=PATH, help="Only files that this file lists, a line each; - is standard input."
)
@click.option("--stdin-filename", metavar="NAME", help="What - is called: its extension says how to read it.")
@click.option("--baseline", type=PATH, help="Report nothing that this file knows; else as configured.")
@click.option("--write-baseline", type=PATH, help="Write what is found into a baseline, and exit with 0.")
@click.option(
    "--ignore", multiple=True, metavar="CODE", help="Do not report a code, or a family such as TXT."
)
@click.option("--show", type=click.IntRange(0), help="Diagnostics shown of each code; 0 for all. Else 20.")
@click.option("--now", type=MOMENT, help="The moment for rules about the future; else today.")
@click.option(
    "--profile",
    "profile_path",
    type=PATH,
    help="An earlier build: its publishers' house style and encoding mistakes help to judge.",
)
@click.option(
    "--workers", type=click.IntRange(1), help="Processes; else one a core where there is much to read."
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing; the exit code says it.")
@click.option("--no-color", is_flag=True, help="No colour, also on a terminal.")
def validate(  # noqa: PLR0913 - one parameter an option
    paths: tuple[Path, ...],
    *,
    config_path: Path | None,
    formats: tuple[Target, ...],
    fail_on: str | None,
    level: int | None,
    is_fix: bool,
    unsafe_fixes: bool,
    is_diff: bool,
    diff_base: str | None,
    changed_files: Path | None,
    stdin_filename: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
    ignore: tuple[str, ...],
    show: int | None,
    now: datetime | None,
    profile_path: Path | None,
    workers: int | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Check articles as a build would; say what is wrong, where, and how to mend it.

    PATHS are files, folders and built datasets, and - is standard input; without any, what the configuration
    names as input.
    Nothing is written but what --fix mends.

    \b
      corpuskit validate articles/
      corpuskit validate articles/ --fix
      corpuskit validate story.md --fail-on warning --diff
      corpuskit validate --diff-base origin/main --format github
      corpuskit validate articles/ --format text --format sarif:out.sarif
    """
    _check_call(paths, is_fix=is_fix, is_diff=is_diff, unsafe=unsafe_fixes, writes=write_baseline is not None)
    if STDIN in paths and changed_files == STDIN:
        raise click.UsageError("standard input is either what is checked or a list of what changed")
    config = ignoring(load_config(config_path or Path()), ignore)
    targets = settled(formats, os.environ)
    check_targets(targets, paths)
    severity = Severity(fail_on or config.validate.fail_on)
    options = Options(
        now=now or datetime.now(UTC),
        level=level,
        profile=profile_path,
        workers=workers,
        baseline=baseline_of(config, baseline, write_baseline),
        changed=changed_files_of(diff_base, changed_files),
        given=given_bytes(paths, stdin_filename),
    )
    call = Call(
        paths=named_paths(paths, options, config),
        config=config,
        options=options,
        targets=targets,
        shown=ReportOptions(limit=20 if show is None else show or None, fail_on=severity, rules=rule_infos()),
        fixing=Fixing(unsafe=unsafe_fixes, write=not is_diff) if is_fix or is_diff else None,
        is_diff=is_diff,
        write_baseline=write_baseline,
        quiet=quiet,
        no_color=no_color,
    )
    return _fix(call, severity) if call.fixing else _validate(call, severity)


def _check_call(paths: tuple[Path, ...], *, is_fix: bool, is_diff: bool, unsafe: bool, writes: bool) -> None:
    faults = {
        "say one of --fix and --diff": is_fix and is_diff,
        "--unsafe-fixes goes with --fix or --diff": unsafe and not (is_fix or is_diff),
        "--write-baseline goes without --fix and --diff": writes and (is_fix or is_diff),
        "standard input is one file: name no others beside it": STDIN in paths and len(paths) > 1,
    }
    for message, is_so in faults.items():
        if is_so:
            raise click.UsageError(message)


def _validate(call: Call, severity: Severity) -> int:
    if call.write_baseline is not None and call.write_baseline.is_file():
        load_baseline(call.write_baseline)  # only a baseline is written over
    with progress_report(quiet=call.quiet) as progress:
        report = validate_at(call.paths, config=call.config, options=replace(call.options, progress=progress))
    if call.write_baseline is not None:
        write_chunks(call.write_baseline, [Baseline.of(report.reported).to_json().decode("ascii")])
        _say(call, f"{counted(len(report.reported), 'diagnostic')} written to {call.write_baseline}")
        return 0
    _report(call, report)
    return report.exit_code(severity)


def _report(call: Call, report: Report) -> None:
    targets = [target for target in call.targets if target.file is not None or not call.quiet]
    write_reports(report, targets, call.shown, no_color=call.no_color)


def _fix(call: Call, severity: Severity) -> int:
    fixing = call.fixing or Fixing()
    fixes = fix(call.paths, config=call.config, options=call.options, fixing=fixing)
    worst = 0
    for one in fixes.files:
        if one.error is not None:
            _complain(one.error)
            worst = max(worst, one.error.exit_code)
    if call.is_diff:
        return max(worst, _show_diff(call, fixes))
    if call.options.given is not None:
        _print_fixed(call, fixes)
        return max(worst, fixes.report.exit_code(severity))
    _report(call, fixes.report)
    return max(worst, fixes.report.exit_code(severity))


def _show_diff(call: Call, fixes: Fixes) -> int:
    changed = [one for one in fixes.files if one.is_changed]
    if not call.quiet:
        for one in changed:
            if one.file is not None:
                print_diff(one.name, diff_fixed(one.file), color=use_color(off=call.no_color))
    _say(call, f"{counted(len(changed), 'file')} would change" if changed else "nothing would change")
    return WOULD_CHANGE if changed else 0


def _print_fixed(call: Call, fixes: Fixes) -> None:
    """Give back standard input as it is mended; the report goes where messages go."""
    data = call.options.given[1] if call.options.given else b""
    for one in fixes.files:
        if one.file is not None:
            data = one.file.after
    click.echo(data, nl=False)
    if not call.quiet:
        for target in call.targets:
            if target.file is None:
                for chunk in target.style.render(fixes.report, call.shown):
                    click.echo(chunk, nl=False, err=True)


def _say(call: Call, message: str) -> None:
    if not call.quiet:
        click.echo(safe_lines(message), err=True)


def _complain(error: CorpuskitError) -> None:
    click.echo(safe_lines(f"corpuskit: {error}"), err=True)


COMMAND = validate
