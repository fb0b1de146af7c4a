"""`SHA256SUMS`: one line a file, as `sha256sum -c` reads it."""

from collections.abc import Iterator

from corpuskit.model.manifest import FileEntry
from corpuskit.outputs.output import Draft, Output, file_entry
from corpuskit.storage.files import write_bytes


def write(draft: Draft) -> Iterator[FileEntry]:
    """Write the checksums of every file before it, the manifest included."""
    lines = [f"{file.sha256}  {file.path}\n" for file in draft.all_files]
    path = draft.folder / "SHA256SUMS"
    write_bytes(path, "".join(lines).encode("utf-8"))
    yield file_entry(draft.folder, path)


OUTPUT = Output(name="checksums", order=90, write=write)
