"""What can be explained, as a table of contents: rules by group, words by topic."""

import textwrap
from collections.abc import Iterable

from ssm.checks.glossary.topics import TOPICS
from ssm.checks.groups import rules_by_group
from ssm.checks.profiles import PROFILES
from ssm.checks.rule import Rule

__all__ = ["contents"]

_MORE = "Any of these, an author or a part of a study: ssm explain CA02, ssm explain worldview."


def contents(width: int = 88) -> str:
    """The codes and titles of all rules and the words of the glossary, for the terminal.

    Args:
        width: longer lines are wrapped.

    Example:
        >>> print(contents().splitlines()[0])
        Rich pictures
    """
    blocks = [
        "\n".join([title, *(_line(rule, width) for rule in rules)])
        for title, rules in rules_by_group()
    ]
    blocks += [
        f"Words: {topic}\n{_row((term.word for term in terms), width)}" for topic, terms in TOPICS
    ]
    blocks.append(f"Profiles\n{_row((profile.name for profile in PROFILES), width)}")
    blocks.append(textwrap.fill(_MORE, width))
    return "\n\n".join(blocks)


def _line(rule: Rule, width: int) -> str:
    asked = "" if rule.tier == 1 else " (when asked)"
    text = f"{rule.code}  {rule.title}{asked}"
    return textwrap.fill(text, width, initial_indent="  ", subsequent_indent=" " * 8)


def _row(words: Iterable[str], width: int) -> str:
    return textwrap.indent(textwrap.fill(", ".join(words), width - 2), "  ")
