"""`ssm explain`: a rule or a word of the method with its sources, or a part of a study."""

from contextlib import suppress
from pathlib import Path

import click

from ..arguments import finish, format_option, looks_like_path, read
from ..console import can_draw_lines, paint, put, put_json, width
from ..rules import rules_option

__all__ = ["command"]

_SURE = 0.8

EPILOG = """\
\b
Examples:
  ssm explain                 what can be explained
  ssm explain CA02            a rule: what, why, who says so, rather not, rather
  ssm explain CATWOE          a word of the method
  ssm explain '><'            a sign, or a key of the study file
  ssm explain root/good-time  a part of the study in this folder
  ssm explain my-study root/good-time
"""


class _WithSigns(click.Command):
    """A command that takes the signs `->` and `--` of links for words, not for options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put a sign behind the options, where click reads words only."""
        sign = "--" if args[-1:] == ["--"] else "->" if "->" in args else None
        if sign is not None and args.count("--") == (sign == "--"):
            args = [*(one for one in args if one != sign), "--", sign]
        return super().parse_args(ctx, args)


@click.command(
    cls=_WithSigns,
    epilog=EPILOG,
    short_help="A rule, a word of the method, or a part of a study.",
)
@click.argument("words", metavar="[CODE|TERM|[STUDY] REF]", nargs=-1)
@format_option("text", "json", "md")
@rules_option("Know the rules of this package, too.")
@click.pass_context
def command(
    ctx: click.Context, *, words: tuple[str, ...], format_: str, rules: tuple[str, ...]
) -> int | None:
    """Explain a rule, a term of the method, a key of the study file, or a part of a study.

    A word that is a rule or a term is explained as such; every other REF is looked up in
    STUDY, which is the folder you are in when you leave it out.
    """
    from ssm.checks.explaining.explain import is_explained

    if not "".join(words).strip():
        _list(format_)
    elif is_explained(" ".join(words), rules=rules):
        _word(words, format_, rules)
    elif len(words) == 1:
        return _one(ctx, words[0], format_, rules)
    elif len(words) == 2 and (_is_study(words[0]) or "/" in words[1]):
        return _part(*words, format_)
    else:
        _word(words, format_, rules)
    return None


def _one(ctx: click.Context, word: str, format_: str, rules: tuple[str, ...]) -> int | None:
    """A ref in the study of this folder, or a word that is nearly one we know.

    Raises:
        UnreadableError: the word is a ref, and there is no study here.
        UnknownRefError: nothing is called so.
    """
    from ssm.errors import UnknownRefError, UnreadableError

    if _is_study(word) and not _is_part(word):
        ctx.fail("name what to explain in it, such as root/good-time; ssm show lists the parts")
    why_no_study = _why_no_study()
    if "/" in word and why_no_study:
        msg = f"{word!r} reads like a part of a study, and {why_no_study}; or name it in front"
        raise UnreadableError(msg, word)
    if "/" in word or _is_part(word) or (not why_no_study and _is_nearly_part(word)):
        return _part(".", word, format_)
    try:
        _word((word,), format_, rules)
    except UnknownRefError as error:
        if why_no_study:
            raise
        msg = f"{error.args[0]}; no part of the study in this folder has that id either"
        raise UnknownRefError(msg, word) from None
    return None


def _why_no_study() -> str | None:
    from ssm.errors import UnreadableError
    from ssm.loading.find import study_file

    try:
        study_file(".")
    except UnreadableError as error:
        return str(error)
    return None


def _is_part(word: str) -> bool:
    from ssm.errors import SsmError

    try:
        return bool(read(".").study.index.found(word))
    except SsmError:
        return False


def _is_nearly_part(word: str) -> bool:
    """Whether a word looks so much like an id of the study that it is surely meant as one."""
    from ssm.errors import SsmError
    from ssm.model.nearest import nearest

    try:
        refs = read(".").study.index.parts
    except SsmError:
        return False
    return nearest(word, (ref.partition("/")[2] for ref in refs), likeness=_SURE) is not None


def _is_study(word: str) -> bool:
    if looks_like_path(word):
        return True
    with suppress(OSError, ValueError):
        return bool(word) and Path(word).exists()
    return False


def _word(words: tuple[str, ...], format_: str, rules: tuple[str, ...]) -> None:
    from ssm.checks import explain
    from ssm.checks.explaining.explanation import as_json, as_markdown, as_text

    found = explain(" ".join(words), rules=rules)
    if format_ == "json":
        put_json(as_json(found))
    else:
        put((as_text if format_ == "text" else as_markdown)(found))


def _part(study: str, ref: str, format_: str) -> int:
    from ssm.checks.explaining.readers import Look, part_meant, reader_for

    loaded = read(study)
    canonical = part_meant(loaded.study, ref)
    reader = reader_for(loaded.study, canonical)
    found = reader.read(loaded.study, canonical)
    if format_ == "json":
        put_json(reader.data(found))
    elif format_ == "md":
        put(reader.markdown(found))
    else:
        look = Look(
            width=width(),
            ascii_only=not can_draw_lines(),
            paint=paint,
        )
        put(reader.text(found, look), styled=True)
    return finish(loaded)


def _list(format_: str) -> None:
    if format_ == "json":
        from ssm.checks.explaining.explain import everything_explained

        known = everything_explained()
        put_json([{"kind": one.kind, "key": one.key, "title": one.title} for one in known])
    else:
        from ssm.checks.explaining.contents import contents

        put(contents(width()))
