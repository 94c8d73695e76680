"""Drawings made together, and kept beside the doctrees so that none is made twice."""

from pathlib import Path

import attrs

from ssm.drawing.cache.store import Cache
from ssm.drawing.drawing import Drawing
from ssm.errors import SsmError, broken_down
from ssm.ext.sphinx.apart import Crew
from ssm.ext.sphinx.bookish import bookish
from ssm.ext.sphinx.kept import Form, Kept, digest_of, put_whole, read_kept, write_kept
from ssm.ext.sphinx.telling import OURS, Remark
from ssm.ext.sphinx.wants import Want, Wants
from ssm.problems import Problem, Severity

__all__ = ["Studio"]


class Studio:
    """Draws what is wanted, and keeps it.

    Args:
        folder: where files are kept.

    Attributes:
        told: what was told of drawings in this build.
        is_at_work: whether drawings are made in this build.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "pictures"
        self._cache = Cache(folder / "cache")
        self._known: dict[str, Kept] = {}
        self._crew = Crew(self._drawn, self._known.update)
        self._begun: set[Want] = set()
        self.told: set[Remark] = set()
        self.is_at_work = False
        self._tried: set[tuple[Want, tuple[Form, ...]]] = set()

    def found(self, want: Want) -> Kept | None:
        """A drawing that was made in this build or an earlier one, or None."""
        if want.key not in self._known:
            kept = read_kept(self.folder, want.key)
            if kept is not None:
                self._known[want.key] = kept
        return self._known.get(want.key)

    def has(self, want: Want, forms: tuple[Form, ...]) -> bool:
        """Whether a drawing has these forms already, or was tried in vain.

        Args:
            want: the drawing.
            forms: its forms.
        """
        found = None if want in self._crew else self.found(want)
        if found is None:
            return False
        return (want, forms) in self._tried or all(form.name in found.files for form in forms)

    def begin(self, wants: Wants) -> int:
        """Lets other processes begin with what is not there; how many are begun in this build.

        Args:
            wants: each drawing with its forms.
        """
        lacking = self._lacking(wants)
        self._crew.take(lacking)
        self._begun.update(lacking)
        return len(self._begun)

    def draw(self, wants: Wants) -> None:
        """Makes what is wanted; what is of one study and look in one go.

        Args:
            wants: each drawing with its forms; others that were begun are drawn meanwhile.
        """
        self.is_at_work = True
        lacking = self._lacking(wants)
        for want in lacking:
            self._known.pop(want.key, None)
        self._crew.take(lacking)
        self._crew.finish(lacking)
        unmade = {want: forms for want, forms in lacking.items() if want.key not in self._known}
        self._known.update(self._drawn(unmade))
        self._tried.update(lacking.items())

    def rest(self) -> None:
        """Ends what was begun and is not needed any more."""
        self.is_at_work = False
        self._begun.clear()
        self._crew.leave()

    def _lacking(self, wants: Wants) -> Wants:
        return {want: forms for want, forms in wants.items() if not self.has(want, forms)}

    def _drawn(self, wants: Wants) -> dict[str, Kept]:
        """What is made of each, by its key, and kept."""
        together: dict[tuple[str, str, str], list[Want]] = {}
        for want in wants:
            together.setdefault((want.home.key, want.digest, want.look), []).append(want)
        return {
            want.key: self._kept(want, drawing, wants[want])
            for group in together.values()
            for want, drawing in _drawn(group, self._cache)
        }

    def _kept(self, want: Want, drawing: Drawing | Problem, forms: tuple[Form, ...]) -> Kept:
        if isinstance(drawing, Problem):
            return Kept({}, (0, 0), "", (drawing,))
        before = self.found(want)
        files = dict(before.files) if before else {}
        problems = [*drawing.problems, *drawing.theme.problems]
        for form in forms:
            try:
                files[form.name] = self._file(drawing, form)
            except SsmError as error:
                problems.append(_unmade(want.ref, str(error)))
            except OSError as error:
                problems.append(_unmade("", _unkept(error)))
            except Exception as error:  # noqa: BLE001 - one file must not cost all the others
                problems.append(_our_fault(want.ref, error))
        scene = drawing.scene
        found = Kept(
            files=files,
            size=(round(scene.width), round(scene.height)),
            description=scene.description,
            problems=tuple(dict.fromkeys(problems)),
        )
        if want.is_current:
            write_kept(self.folder, want.key, found)
        return found

    def _file(self, drawing: Drawing, form: Form) -> str:
        """Writes a file, named after what is in it; its name.

        Raises:
            InvalidValueError: no page or image can be made of it.
            MissingExtraError: PDFs cannot be made here.
        """
        data = _content(drawing, form)
        name = f"{drawing.file_stem}-{digest_of(data)}.{form.end}"
        path = self.folder / name
        if not path.is_file() or path.stat().st_size != len(data):
            path.parent.mkdir(parents=True, exist_ok=True)
            put_whole(path, data)
        return name


def _drawn(group: list[Want], cache: Cache) -> list[tuple[Want, Drawing | Problem]]:
    """The drawings of one study in one look; one by one when something is in the way."""
    from ssm.ext.embedding.drawn import drawn
    from ssm.ext.embedding.studies import opened

    first = group[0]
    try:
        loaded = opened(first.home).loaded
        found = drawn(loaded, (want.ref for want in group), look=first.look, cache=cache)
        return [(want, attrs.evolve(found[want.ref], cache=None)) for want in group]
    except SsmError as error:
        if len(group) == 1:
            return [(first, _unmade(first.ref, str(error)))]
    except Exception as error:  # noqa: BLE001 - one drawing must not cost all the others
        if len(group) == 1:
            return [(first, _our_fault(first.ref, error))]
    return [found for want in group for found in _drawn([want], cache)]


def _content(drawing: Drawing, form: Form) -> bytes:
    """The bytes of a file.

    Raises:
        InvalidValueError: no page or image can be made of the drawing.
        MissingExtraError: PDFs cannot be made here.
    """
    wanted = drawing.in_theme(form.theme)
    if form.end == "pdf":
        return wanted.pdf()
    if form.end == "png":
        return wanted.png()
    made = bookish(wanted.svg) if form.is_bookish else wanted.svg
    return made.encode("utf-8", "replace")


def _unmade(ref: str, message: str) -> Problem:
    return Problem(
        code="drawing", name="not-made", severity=Severity.ERROR, message=message, ref=ref
    )


def _unkept(error: OSError) -> str:
    return (
        f"drawings cannot be kept beside the doctrees ({error.strerror or error}); see that the "
        "folder can be written and has room, or name another by 'sphinx-build -d'"
    )


def _our_fault(ref: str, error: Exception) -> Problem:
    message = broken_down(error, repr(ref))
    return Problem(code=OURS, name="fault", severity=Severity.ERROR, message=message, ref=ref)
