"""What a worker process does: a shard a line on standard input, an answer a line on standard output."""

import os
import signal
import sys
import traceback
from typing import TextIO

from corpuskit.engine import Task
from corpuskit.model.diagnostics import CorpuskitError
from corpuskit.model.shards import Shard

DONE = "done"
REFUSED = "refused"
FAILED = "failed"


def serve(task: Task) -> None:
    """Answer shards until standard input ends, which it also does when the process that asks has died.

    Standard output is the line to whoever asks, so anything a library prints there goes to standard error
    instead. Ctrl-C reaches the whole group of processes; whoever asks decides what it means.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        answer_all(task, sys.stdin, answers)


def answer_all(task: Task, questions: TextIO, answers: TextIO) -> None:
    """Answer each line of `questions` with one line of ASCII in `answers`."""
    for line in questions:
        answers.write(_answer(task, line) + "\n")
        answers.flush()


def _answer(task: Task, line: str) -> str:
    try:
        return f"{DONE} {task(Shard.from_json(line)).to_json()}"
    except CorpuskitError as error:
        return f"{REFUSED} {type(error).__name__} {_escaped(str(error))}"
    except Exception:  # noqa: BLE001 - the traceback travels to whoever asked and is raised there
        return f"{FAILED} {_escaped(traceback.format_exc())}"


def _escaped(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")
