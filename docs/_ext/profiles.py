"""The profiles, each with what is different in it and why, from the objects themselves."""

from ssm.checks.literature.bibliography import sources_cited
from ssm.checks.profile import Choice, Profile
from ssm.checks.profiles import PROFILES
from ssm.checks.registry import RULES

__all__ = ["profiles"]

NAMES = {rule.code: rule.name for rule in RULES}


def profiles() -> str:
    """A section for each profile: for whom it is, its order of work, its choices."""
    return "\n\n".join(_section(profile) for profile in PROFILES)


def _section(profile: Profile) -> str:
    sizes = "any number" if profile.sizes is None else "{} to {}".format(*profile.sizes)
    lines = [
        f"## {profile.name}",
        "",
        f"{_sentence(profile.about)}",
        f"Order of work: {profile.order}.",
        f"Operations in a model: {sizes}.",
    ]
    if profile.strict:
        lines.append("Only traces that are written count; words in common do not.")
    if not profile.choices:
        return "\n".join([*lines, "All rules of the first tier, with their own weights."])
    table = ["", "| rules | here | why | source |", "| --- | --- | --- | --- |"]
    return "\n".join([*lines, *table, *(_row(choice) for choice in profile.choices)])


def _row(choice: Choice) -> str:
    rules = ", ".join(
        "every rule" if code == "*" else f"[{code}](rules/{code}.md) {NAMES[code]}"
        for code in choice.rules
    )
    return f"| {rules} | {choice.does} | {choice.why} | {sources_cited(choice.source)} |"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
