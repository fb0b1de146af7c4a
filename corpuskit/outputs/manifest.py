"""`manifest.json`: what the dataset consists of, what it was made from, and that nothing is missing."""

from collections.abc import Iterator

from corpuskit.model.article import SCHEMA_VERSION
from corpuskit.model.columns import columns
from corpuskit.model.manifest import DatasetEntry, FileEntry, Manifest, TableEntry, to_json
from corpuskit.outputs.output import Draft, Output, file_entry
from corpuskit.storage.files import write_bytes
from corpuskit.text.words import UNICODE_VERSION


def write(draft: Draft) -> Iterator[FileEntry]:
    """Write the manifest of everything that stands in the draft; it cannot list itself or the checksums."""
    manifest = Manifest(
        dataset=DatasetEntry(
            name=draft.dataset.name,
            title=draft.dataset.title,
            description=draft.dataset.description,
            license=draft.dataset.license,
        ),
        schema_version=SCHEMA_VERSION,
        unicode_version=UNICODE_VERSION,
        tools=dict(draft.tools),
        config_sha256=draft.config_sha256,
        inputs=list(draft.inputs),
        balance=draft.balance,
        tables=[
            TableEntry(name=table.name, rows=table.rows, columns=len(columns(table.declared)))
            for table in draft.tables
        ],
        files=draft.all_files,
        profiles=dict(draft.profiles),
        content_sha256=draft.content_sha256,
    )
    path = draft.folder / "manifest.json"
    write_bytes(path, to_json(manifest))
    yield file_entry(draft.folder, path)


OUTPUT = Output(name="manifest", order=80, write=write)
