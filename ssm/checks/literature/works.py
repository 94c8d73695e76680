"""The literature behind the rules and the words, in the order of years."""

import attrs

__all__ = ["BIBLIOGRAPHY", "Work"]


@attrs.frozen
class Work:
    """One source.

    Attributes:
        key: as rules name it.
        short: author and year, as in a citation.
        full: the whole reference.
        kind: book, paper, teaching text, report, blog, or ours.
    """

    key: str
    short: str
    full: str
    kind: str


BIBLIOGRAPHY = (
    Work(
        "smyth-checkland-1976",
        "Smyth and Checkland 1976",
        "Smyth and Checkland, Using a systems approach: the structure of root "
        "definitions. Journal of Applied Systems Analysis 5(1), 1976",
        "paper",
    ),
    Work(
        "naughton-1977",
        "Naughton 1977",
        "Naughton, on the constitutive and strategic rules of the methodology, for the "
        "Open University, 1977",
        "teaching text",
    ),
    Work(
        "checkland-1981",
        "Checkland 1981",
        "Checkland, Systems Thinking, Systems Practice. Wiley, 1981",
        "book",
    ),
    Work(
        "wilson-1990",
        "Wilson 1990",
        "Wilson, Systems: Concepts, Methodologies, and Applications. Wiley, 2nd edition 1990",
        "book",
    ),
    Work(
        "checkland-scholes-1990",
        "Checkland and Scholes 1990",
        "Checkland and Scholes, Soft Systems Methodology in Action. Wiley, 1990",
        "book",
    ),
    Work(
        "patching-1990",
        "Patching 1990",
        "Patching, Practical Soft Systems Analysis, 1990",
        "book",
    ),
    Work(
        "gregory-1995",
        "Gregory 1995",
        "Gregory, Cause, effect, efficiency and soft systems models. Journal of the "
        "Operational Research Society 46: 562-578, 1995",
        "paper",
    ),
    Work(
        "checkland-tsouvalis-1997",
        "Checkland and Tsouvalis 1997",
        "Checkland and Tsouvalis, on the link between root definition and model, 1997",
        "paper",
    ),
    Work(
        "monk-howard-1998",
        "Monk and Howard 1998",
        "Monk and Howard, The rich picture: a tool for reasoning about work context. "
        "Interactions 5(2): 21-30, 1998",
        "paper",
    ),
    Work(
        "bronte-stewart-1999",
        "Bronte-Stewart 1999",
        "Bronte-Stewart, Regarding rich pictures as tools for communication in information "
        "systems development, 1999",
        "paper",
    ),
    Work(
        "checkland-2000",
        "Checkland 2000",
        "Checkland, Soft systems methodology: a thirty year retrospective. Systems Research "
        "and Behavioral Science 17: S11-S58, 2000",
        "paper",
    ),
    Work(
        "wilson-2001",
        "Wilson 2001",
        "Wilson, Soft Systems Methodology: Conceptual Model Building and its Contribution. "
        "Wiley, 2001",
        "book",
    ),
    Work(
        "bergvall-2004",
        "Bergvall-Kåreborn, Mirijamdotter and Basden 2004",
        "Bergvall-Kåreborn, Mirijamdotter and Basden, Basic principles of SSM modeling: an "
        "examination of CATWOE from a soft perspective. Systemic Practice and Action "
        "Research 17(2), 2004, doi 10.1023/B:SPAA.0000018903.18767.18",
        "paper",
    ),
    Work(
        "checkland-poulter-2006",
        "Checkland and Poulter 2006",
        "Checkland and Poulter, Learning for Action. Wiley, 2006",
        "book",
    ),
    Work(
        "checkland-winter-2006",
        "Checkland and Winter 2006",
        "Checkland and Winter, Process and content: two ways of using SSM. Journal of the "
        "Operational Research Society 57(12): 1435-1441, 2006",
        "paper",
    ),
    Work(
        "berg-pooley-2013",
        "Berg and Pooley 2013",
        "Berg and Pooley, on the icons of rich pictures. Systemic Practice and Action "
        "Research 26(4): 361-376, 2013",
        "paper",
    ),
    Work(
        "wilson-van-haperen-2015",
        "Wilson and van Haperen 2015",
        "Wilson and van Haperen, on soft systems thinking and the management of change, 2015",
        "book",
    ),
    Work(
        "bell-berg-morse-2019",
        "Bell, Berg and Morse 2019",
        "Bell, Berg and Morse, Towards an understanding of rich picture interpretation. "
        "Systemic Practice and Action Research, 2019",
        "paper",
    ),
    Work(
        "cadle",
        "Cadle and others",
        "Cadle and others, Business Analysis Techniques",
        "book",
    ),
    Work(
        "ou-t306",
        "Open University, T306",
        "The Open University, course T306, the five traps of rich pictures",
        "teaching text",
    ),
    Work(
        "ou-t552",
        "Open University, T552",
        "The Open University, course T552, guidelines for rich pictures",
        "teaching text",
    ),
    Work(
        "ou-openlearn",
        "Open University, OpenLearn",
        "The Open University, OpenLearn: Rich pictures; TU872, Diagramming for development",
        "teaching text",
    ),
    Work(
        "or-society",
        "OR Society",
        "The OR Society, teaching pages on strategic problems",
        "teaching text",
    ),
    Work(
        "gasson",
        "Gasson",
        "Gasson, teaching pages on root definitions and conceptual models, Drexel "
        "University and improvisingdesign.com",
        "teaching text",
    ),
    Work(
        "bell-morse",
        "Bell and Morse",
        "Bell and Morse, on drawing meaning out of a finished rich picture with the group",
        "paper",
    ),
    Work(
        "del-valle-2013",
        "del Valle Flores 2013",
        "del Valle Flores, thesis on an extension of the Maltese cross, UNAM, 2013",
        "paper",
    ),
    Work(
        "dialogic-design",
        "Dialogic Design Science",
        "Dialogic Design Science wiki, on CATWOE and its variants",
        "teaching text",
    ),
    Work(
        "guy",
        "Guy, after Patching",
        "Guy, lecture slides on SSM after Patching 1990, University of Aberdeen",
        "teaching text",
    ),
    Work(
        "inls",
        "UNC INLS 382",
        "University of North Carolina, INLS 382: a study guide to Checkland and Poulter 2006",
        "teaching text",
    ),
    Work(
        "shiftn",
        "shiftN",
        "shiftN, review of Learning for Action by Checkland and Poulter",
        "blog",
    ),
    Work(
        "kce",
        "KCE process book",
        "Belgian Health Care Knowledge Centre, process book, on root definitions, models "
        "and comparison",
        "report",
    ),
    Work(
        "creating-theatre",
        "Creating Theatre",
        "creatingtheatre.com, on transformations and the five Es",
        "blog",
    ),
    Work(
        "liquisearch",
        "Liquisearch",
        "liquisearch.com, on the logic of conceptual models in SSM, after Gregory and Probert",
        "blog",
    ),
    Work("yes-and", "Yes And", "yesand.co.uk, practitioner's blog, post 162", "blog"),
    Work(
        "ours",
        "our own reasoning",
        "Reasoned by the authors of this program from the method; no author says it so",
        "ours",
    ),
)
"""Every source a rule may name.

Much of what the books say is known here through teaching texts after them: check the page
before you quote one.
"""
