"""Publishers that are news agencies, for the rules that ask less of them or something else."""

from functools import lru_cache

from corpuskit.model.article import Article
from corpuskit.text.agencies import KnownAgency, agencies
from corpuskit.text.folding import fold

KINDS = frozenset({"agency", "press-release-wire"})
LEAST = 3  # letters: `AA` is also a club of motorists


@lru_cache(maxsize=1024)
def agency_named(name: str) -> KnownAgency | None:
    """The agency of a name that no other body has.

    >>> agency_named("Reuters").id, agency_named("Saltmarsh Courier")
    ('reuters', None)
    """
    found = agencies().get(fold(name)) if len(name) >= LEAST else None
    return found if found is not None and found.kind in KINDS and not found.collisions else None


def is_of_an_agency(article: Article) -> bool:
    """Whether an agency published it: flashes, briefs and headlines in capitals are its daily bread."""
    return article.publisher is not None and agency_named(article.publisher) is not None
