"""`--why`, `--talk` and `--themes`: accounts that `ssm compare` gives beside the chart."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import attrs
import click

from .console import say
from .sharing import for_others
from .writing import give, prove, room

if TYPE_CHECKING:
    from ssm.model.loaded import Loaded

    from .sharing import Given

__all__ = ["Account", "account_options"]

_FORMATS = {
    "--why": ("text", "md", "json"),
    "--talk": ("text", "md", "csv", "json"),
    "--themes": ("text",),
}


def account_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that ask for an account instead of the chart."""
    options = (
        click.option(
            "--why",
            "why_ref",
            metavar="REF",
            help="How one verdict came about, such as good-time/3 or good-time/3@nurses.",
        ),
        click.option("--talk", is_flag=True, help="What is said to be done beside what is seen."),
        click.option(
            "--themes", is_flag=True, help="What fits no model, as the beginning of themes:."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@attrs.frozen(kw_only=True)
class Account:
    """What is asked for instead of the chart.

    Attributes:
        option: the option that asks for it.
        ref: the row of `--why`.
        models: refs of the models, as typed.
        round_: id of the round.
        kind: text, md, csv or json.
        out: a file instead of stdout.
    """

    option: str
    ref: str
    models: tuple[str, ...]
    round_: str | None
    kind: str
    out: str | None

    @classmethod
    def of(
        cls,
        ctx: click.Context,
        options: "Mapping[str, str | bool | None]",
        *,
        kind: str,
        **rest: Any,
    ) -> "Account | None":
        """The account that is asked for; None where it is the chart.

        Args:
            ctx: for what is said of options that do not go together.
            options: what was given for each option.
            kind: the format.
            rest: the other attributes.
        """
        asked = [option for option, given in options.items() if given not in (None, False)]
        if not asked:
            return None
        if len(asked) > 1:
            ctx.fail(f"choose one of {' and '.join(asked)}")
        (option,) = asked
        if kind not in _FORMATS[option]:
            ctx.fail(f"{option} can be {', '.join(_FORMATS[option])} (got {kind!r})")
        return cls(option=option, ref=str(options[option]), kind=kind, **rest)

    def give(self, loaded: "Loaded", *, share: bool, quiet: bool) -> None:
        """Prints it, or writes it to the file."""
        from ssm.report.filed import filed

        with for_others(loaded, share=share, quiet=quiet) as given:
            told = self._told(given, room(self.out))
            made = filed(told, self.kind)
            prove(given, made, self.out or f"account.{self.kind}")
        if told:
            give(made, self.kind, self.out, quiet=quiet)
        else:
            say("nothing was heard that fits no model and no theme", quiet=quiet)

    def _told(self, given: "Given", width: int) -> str | dict[str, Any]:
        if self.option == "--why":
            return self._why(given, width)
        from ssm.comparison import compare

        found = compare(given.whole.study, *given.refs(self.models), round=self.round_)
        if self.option == "--themes":
            from ssm.comparison.outside.snippet import snippet

            return snippet(found.outside)
        from ssm.comparison.talking import data, markdown, talk, text

        talks = [talk(chart) for chart in found.charts]
        if self.kind == "json":
            return data.as_json(talks)
        if self.kind == "csv":
            return data.as_csv(talks)
        return markdown.as_markdown(talks) if self.kind == "md" else text.as_text(talks, width)

    def _why(self, given: "Given", width: int) -> str | dict[str, Any]:
        from ssm.comparison.reasoning import formats, why

        (ref,) = given.refs((self.ref,))
        found = why(given.whole.study, ref, round=self.round_)
        if self.kind == "json":
            return formats.as_json(found)
        return formats.as_markdown(found) if self.kind == "md" else formats.as_text(found, width)
