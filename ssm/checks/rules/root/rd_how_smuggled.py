"""RD08: what the system does is not yet by which tool."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.stems import stem, words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.root import Root
from ssm.problems import Severity
from ssm.source import FieldPath

BAD = """
roots:
  news:
    what: "run a portal for patients"  # <-
    why: "help them plan their week"
    transformation: "patients who do not know -> patients who know"
"""
GOOD = """
roots:
  news:
    what: "keep patients informed"
    how: ["whatever channel each of them reads"]
    why: "help them plan their week"
    transformation: "patients who do not know -> patients who know"
"""

_TOOLS = phrase_list(
    """software, software package, app, apps, portal, portals, dashboard,
    dashboards, database, databases, data base, data warehouse, spreadsheet, spreadsheets, website,
    websites, web site, web page, web shop, online shop, intranet, chatbot, chatbots, bot, bots,
    blockchain, ai, artificial intelligence, machine learning, algorithm, algorithms, language
    model, crm, erp, it system, it systems, information system, computer system, booking system,
    ticketing system, management system, online system, online tool, online form, online forms,
    e learning, qr code, qr codes, rfid, barcode, barcodes, sensor, sensors, smart meter,
    smart meters, drone, drones, kiosk, kiosks, touchscreen, touch screen, tablet computers,
    smartphone, smartphones, cloud service, api, robot, robots, video calls, whatsapp, sharepoint,
    excel sheet, excel file, wiki, digital twin, digital platform, digital tool,
    online platform, web platform, software platform, learning platform, sharing platform,
    platform for, platform to, platform where"""
)
_NONE_YET = word_set("no without lack lacking missing need needs absent not paper manual")
_P = re.compile(r"\bsystem\b.*?\bto (?P<what>.+)", re.IGNORECASE | re.DOTALL)
_THEN = re.compile(
    r"\b(?:by|through|using|with|via|in order to|so that|so as to|within|because)\b|[;.]"
)


@rule(
    "RD08",
    "rd-how-smuggled",
    Severity.ADVICE,
    title="What the system does is said without the tool",
    about=("root",),
    standing="core",
    source=("checkland-scholes-1990", "wilson-2001"),
    question="If this tool did not exist, what would one still want to be done?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def rd_how_smuggled(context: Context) -> Iterator[Remark]:
    """P says what is done, Q how; a tool in P has settled the how before anybody asked.

    Every means that a definition names binds the model built from it. Name one only where
    the worldview insists on it, and then as Q. Where the tool itself is what is changed,
    such as a radio link that is kept open, it belongs in P, and this rule keeps quiet.
    """
    for ref, root in context.roots:
        for path, text in _what(root):
            tool = phrase_said(re.sub(r"['’]s\b", "", text), _TOOLS)
            if tool and not _is_changed(context, root, tool):
                yield Remark(
                    ref,
                    path,
                    message=f"Is {quoted(tool)} what is wanted, or a tool for it? Named in what "
                    f"the system does, it binds all that follows (got {quoted(text)})",
                    hint="say what is wanted of it, and keep the tool for how, if the view "
                    "insists on it",
                )


def _what(root: Root) -> Iterator[tuple[FieldPath, str]]:
    """P: the field, or what the sentence says up to its means and its ends."""
    if root.what:
        yield ("what",), root.what
    else:
        said = _P.search(root.definition or "")
        if said:
            yield ("definition",), _THEN.split(said.group("what"), maxsplit=1)[0].strip()


def _is_changed(context: Context, root: Root, tool: str) -> bool:
    """Whether the tool is what goes in, or what the whole study is about."""
    tools = {stem(word) for word in tool.split()}
    study = context.study
    about = {stem(word) for word in words(f"{study.title} {study.situation}".replace("-", " "))}
    if tools <= about:
        return True
    goes_in = words(((root.transformation and root.transformation.input) or "").replace("-", " "))
    return tools <= {stem(word) for word in goes_in} and _NONE_YET.isdisjoint(goes_in)
