"""`corpuskit schema`."""

from pathlib import Path

import click

from corpuskit.cli._schemas import generated, left_over
from corpuskit.model.article import Article
from corpuskit.model.diagnostics import CorpuskitError

FORMS = ("arrow", "pandera", "json", "markdown", "front-matter")


class StaleError(CorpuskitError):
    """A generated file is not what the code would generate."""

    exit_code = 1


@click.command()
@click.argument("form", required=False, type=click.Choice(FORMS))
@click.option(
    "--check", is_flag=True, help="Exit with 1 if a committed file below the current folder is stale."
)
@click.option("--write", is_flag=True, help="Write the files that are generated from the code.")
def schema(form: str | None, *, check: bool, write: bool) -> None:
    """Print the article's schema in a form, or check or write every file that is generated from it.

    \b
      corpuskit schema arrow
      corpuskit schema json > article.schema.json
      corpuskit schema --check
    """
    if sum((form is not None, check, write)) != 1:
        message = "say one of a form, --check and --write"
        raise click.UsageError(message)
    if form is not None:
        click.echo(_printed(form), nl=False)
    elif write:
        _write(generated())
    else:
        _check(generated())


def _printed(form: str) -> str:
    if form in {"json", "front-matter"}:
        return generated()[f"schemas/{'article' if form == 'json' else form}.schema.json"]
    if form == "markdown":
        from corpuskit.schema.markdown import field_table

        return field_table(Article)
    if form == "arrow":
        from corpuskit.schema.arrow import arrow_schema

        return arrow_schema(Article).to_string(show_field_metadata=False) + "\n"
    from corpuskit.schema.pandera import gate_schema

    return f"{gate_schema(Article)}\n"


def _write(files: dict[str, str]) -> None:
    for name, text in files.items():
        path = Path(name)
        if not path.is_file() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
            click.echo(f"written: {name}", err=True)
    for name in left_over(files):
        Path(name).unlink()
        click.echo(f"removed: {name}", err=True)


def _check(files: dict[str, str]) -> None:
    stale = [
        name
        for name, text in files.items()
        if not Path(name).is_file() or Path(name).read_text("utf-8") != text
    ] + left_over(files)
    if stale:
        message = f"stale: {', '.join(stale)}; python -m corpuskit schema --write renews them"
        raise StaleError(message)


COMMAND = schema
