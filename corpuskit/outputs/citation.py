"""`CITATION.cff`: how to cite the dataset; written where the configuration names its authors."""

from collections.abc import Iterator

import yaml

from corpuskit.config import AuthorEntry
from corpuskit.model.manifest import FileEntry
from corpuskit.outputs.output import Draft, Output, file_entry
from corpuskit.storage.files import write_bytes


def write(draft: Draft) -> Iterator[FileEntry]:
    """Write the citation in Citation File Format 1.2.0; the format does not allow one without authors."""
    dataset = draft.dataset
    if not dataset.authors:
        return
    title = dataset.title or dataset.name
    optional = {
        "abstract": dataset.description,
        "license": dataset.license,
        "url": dataset.homepage,
        "version": dataset.version,
        "keywords": list(dataset.keywords),
    }
    citation = {
        "cff-version": "1.2.0",
        "message": f"Cite {title} as below.",
        "type": "dataset",
        "title": title,
        "authors": [_author(author) for author in dataset.authors],
        **{key: value for key, value in optional.items() if value},
        "identifiers": [
            {"type": "other", "value": f"sha256:{draft.content_sha256}", "description": "Hash of the tables"}
        ],
    }
    path = draft.folder / "CITATION.cff"
    write_bytes(path, yaml.safe_dump(citation, sort_keys=False, allow_unicode=True).encode("utf-8"))
    yield file_entry(draft.folder, path)


def _author(author: AuthorEntry) -> dict[str, str]:
    # A name as one string is an entity of the format; to split it into given and family name would be a
    # guess.
    orcid = f"https://orcid.org/{author.orcid}" if author.orcid else None
    optional = {"orcid": orcid, "affiliation": author.affiliation}
    return {"name": author.name, **{key: value for key, value in optional.items() if value}}


OUTPUT = Output(name="citation", order=40, write=write)
