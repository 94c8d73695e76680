"""XT04: what the picture shows is taken up, or set aside with a reason."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.model.walk import link_names
from ssm.model.words import Op
from ssm.problems import Severity

BAD = """
pictures:
  yard:
    title: "The yard in the morning"
    elements: {drivers: {is: driver, mood: angry}, loaders: {is: worker, mood: tired}}
    links:
      - {link: drivers >< loaders, label: "who waits"}  # <-
"""
GOOD = """
pictures:
  yard:
    title: "The yard in the morning"
    elements: {drivers: {is: driver, mood: angry}, loaders: {is: worker, mood: tired}}
    links:
      - {link: drivers >< loaders, label: "who waits"}
themes:
  waiting: {label: "Who waits for whom", seen_in: [yard/drivers->loaders], set_aside: "next year"}
"""


def _together(context: Context, remarks: tuple[Remark, ...]) -> Remark:
    """Several conflicts of one picture as one remark on the picture."""
    picture = "/".join(remarks[0].ref.split("/")[:2])
    links = [(remark.ref, context.part(remark.ref)) for remark in remarks]
    told = listed(quoted(link.label or f"{link.tail} and {link.head}") for _, link in links)
    return Remark(
        picture,
        ("links",),
        message=f"What became of these conflicts: {told}?",
        hint="themes with seen_in: [...]; they may be set aside, with the reason",
    )


@rule(
    "XT04",
    "xt-theme-unused",
    Severity.ADVICE,
    title="What the picture shows is taken up, or set aside with a reason",
    about=("picture", "theme"),
    standing="ours",
    source=("ours", "checkland-scholes-1990"),
    question="What did we draw, and then never speak of again?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def xt_theme_unused(context: Context) -> Iterator[Remark]:
    """Relevant systems come from the situation as it was drawn.

    Conflicts that nobody takes up make the picture a decoration. Gather them into themes,
    each conflict by its own name; a theme leads to a root definition or into the debate,
    or is set aside, with the reason. No author asks for this in these words.
    """
    yield from _conflicts(context)
    yield from _themes(context)


def _conflicts(context: Context) -> Iterator[Remark]:
    seen = {context.resolve(text) for theme in context.study.themes for text in theme.seen_in}
    for ref, picture in context.pictures:
        for name, link in link_names(picture.links):
            if link.op is Op.CONFLICT and not seen & {ref, f"{ref}/{name}"}:
                yield Remark(
                    f"{ref}/{name}",
                    message="What became of this conflict: "
                    f"{quoted(link.label or f'{link.tail} and {link.head}')}?",
                    hint=f"a theme with seen_in: [{picture.id}/{name}]; it may be set aside, "
                    "with the reason",
                )


def _themes(context: Context) -> Iterator[Remark]:
    study = context.study
    texts = (
        *(text for root in study.roots for text in root.because),
        *(text for point in study.debate for text in point.about),
        *(text for one in study.accommodations for text in one.because),
    )
    used = {context.resolve(text) for text in texts}
    for theme in study.themes:
        if not theme.set_aside and f"theme/{theme.id}" not in used:
            yield Remark(
                f"theme/{theme.id}",
                message=f"Where does {quoted(theme.name)} lead? No root definition or debate "
                "takes it up yet",
                hint=f"name it in a root: because: [{theme.id}], or say why not: set_aside: ...",
            )
