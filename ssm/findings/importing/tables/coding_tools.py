"""The tables of coding tools, by the names of their columns."""

from ssm.findings.importing.tables.kinds import Known

__all__ = ["CODING_TOOLS"]

_MORE = "also has the place of each passage; prefer it if you have it."

CODING_TOOLS = (
    Known(
        name="taguette",
        what="the highlights of Taguette",
        needs=(("id",), ("document",), ("tag",), ("content",)),
        fields={"id": ("id",), "document": ("document",), "codes": ("tag",), "text": ("content",)},
        joins=("id",),
        seen=True,
        better=f"The project file of Taguette (.sqlite3) {_MORE}",
    ),
    Known(
        name="qualcoder",
        what="a coding report of QualCoder",
        needs=(("file", "filename"), ("coder",), ("coded",), ("codename",)),
        fields={
            "id": ("id",),
            "source": ("case",),
            "document": ("file", "filename"),
            "codes": ("codename",),
            "text": ("coded",),
            "coders": ("coder",),
            "note": ("coded_memo",),
        },
        joins=("source", "document", "text"),
        other={"imid:": "picture", "avid:": "recording"},
        seen=True,
        better=f"The project itself (a .qda folder) {_MORE}",
    ),
    Known(
        name="maxqda",
        what="coded segments of MAXQDA",
        needs=(
            ("document name", "document", "dokumentname", "dokument"),
            ("code",),
            ("segment", "coded segment", "coded segments"),
        ),
        fields={
            "document": ("document name", "document", "dokumentname", "dokument"),
            "codes": ("code",),
            "text": ("segment", "coded segment", "coded segments"),
            "coders": ("created by", "author", "erstellt von", "autor"),
            "note": ("comment", "kommentar"),
            "place": ("beginning", "begin", "anfang"),
            "until": ("end", "ende"),
        },
        joins=("document", "place", "until", "text"),
        seen=True,
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="atlas.ti",
        what="quotations of ATLAS.ti",
        needs=(("quotation content", "zitatinhalt"), ("document", "dokument")),
        fields={
            "id": ("id",),
            "document": ("document", "dokument"),
            "codes": ("codes", "kodes"),
            "text": ("quotation content", "zitatinhalt"),
            "coders": ("created by", "erstellt von"),
            "note": ("comment", "kommentar"),
        },
        parted="\n",
        joins=("document", "id"),
        seen=True,
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="atlas.ti-list",
        what="quotations listed by ATLAS.ti",
        needs=(("text content",), ("document",), ("codes",), ("number of codes",)),
        fields={
            "id": ("number",),
            "document": ("document",),
            "codes": ("codes",),
            "text": ("text content",),
            "note": ("comment",),
            "counts": ("number of codes",),
        },
        joins=("document", "id"),
        seen=True,
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="nvivo",
        what="coding references of NVivo",
        needs=(("coded text",),),
        fields={
            "document": ("file name", "file", "source name", "source", "document"),
            "codes": ("code name", "code", "node name", "node", "hierarchical name", "name"),
            "text": ("coded text",),
            "coders": ("coded by", "coded by name", "coded by initials", "user name"),
        },
        joins=("document", "text"),
        better=f"An export as REFI-QDA project (.qdpx) {_MORE}",
    ),
    Known(
        name="dedoose",
        what="excerpts of Dedoose",
        needs=(("excerpt copy",), ("media title",)),
        fields={
            "document": ("media title",),
            "text": ("excerpt copy",),
            "coders": ("excerpt creator",),
        },
        flags=("code: ", " applied"),
        seen=True,
    ),
)
"""Those that can be told most surely first."""
