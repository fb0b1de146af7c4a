"""`corpuskit worker`: the other end of the local engine, and the door for schedulers that hand out shards."""

import click

from corpuskit.engine.worker import serve
from corpuskit.pipeline.tasks import run_task


@click.command()
def worker() -> None:
    """Run shards that are described on standard input, one line of JSON each, and answer each with a line."""
    serve(run_task)


COMMAND = worker
