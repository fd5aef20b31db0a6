"""The user's folder: `texts/EVENT/` and `reports/EVENT/`, as the commands write them."""

from __future__ import annotations

from pathlib import Path

from framing import lexicons
from framing.gathering.article import LONGEST_NAME, STRANGE

TEXTS, REPORTS, BOOKS = "texts", "reports", "codebooks"
REPORT, SHEETS = "report.html", "worksheet"
SUMMARY = "summary.md"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


class Shelf:
    """Where events, reports and codebooks of one user lie; nothing is made before it is
    needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def events(self) -> list[str]:
        """The names of the events, newest first."""
        found = _folders(self.folder / TEXTS)
        return [one.name for one in sorted(found, key=_age, reverse=True)]

    def texts(self, event: str) -> Path:
        """An event's folder of texts."""
        return self.folder / TEXTS / event

    def reports(self, event: str, book: str = "") -> Path:
        """The folder of an event's reports; those by another codebook have one in it."""
        return self.folder / REPORTS / event / book

    def books(self) -> dict[str, str]:
        """Codebooks that can be named: the shipped ones, and the user's own by their path."""
        shipped = {
            name: name
            for name, path in lexicons.paths().items()
            if path.parent.name == "codebooks"
        }
        own = sorted((self.folder / BOOKS).glob("*.toml"))
        return shipped | {path.stem: str(path) for path in own}

    def is_old(self, event: str, book: str) -> bool:
        """Whether a text was changed since the report was made."""
        report = self.file(event, [book, REPORT] if book else [REPORT])
        return report is not None and _age(self.texts(event)) > report.stat().st_mtime

    def file(self, event: str, parts: list[str]) -> Path | None:
        """A file of an event's reports by the names on the way to it, each of them one that
        really lies there; None for any other, and for kinds that aren't ours."""
        place = self.folder / REPORTS
        for name in [event, *parts]:
            here = {path.name: path for path in place.iterdir()} if place.is_dir() else {}
            if name not in here or here[name].is_symlink():
                return None
            place = here[name]
        return place if place.is_file() and place.suffix in KINDS else None


def folder_name(event: str) -> str:
    """An event's name in letters that any system takes for a folder's; "" if none is left."""
    return STRANGE.sub("-", " ".join(event.split()))[:LONGEST_NAME].strip("-. ")


def _folders(place: Path) -> list[Path]:
    if not place.is_dir():
        return []
    return [one for one in place.iterdir() if one.is_dir() and not one.name.startswith(".")]


def _age(folder: Path) -> float:
    """When a text of the folder, or the folder itself, was changed last."""
    return max(one.stat().st_mtime for one in [folder, *folder.glob("*.*")])
