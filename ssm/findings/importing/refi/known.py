"""The names of the parts of the format, so that those which tools add are noticed."""

__all__ = ["KNOWN"]

_OF_PROJECTS = "Project Users User Sources Notes Note Links Link Sets Set Graphs Graph Vertex Edge"
_OF_CODES = "CodeBook Codes Code Description NoteRef CodeRef Coding"
_OF_CASES = (
    "Variables Variable VariableValue VariableRef TextValue BooleanValue IntegerValue FloatValue "
    "DateValue DateTimeValue Cases Case SourceRef SelectionRef MemberCode MemberSource MemberNote"
)
_OF_SOURCES = (
    "TextSource PictureSource PDFSource AudioSource VideoSource PlainTextContent TextDescription "
    "Representation Transcript SyncPoint PlainTextSelection PictureSelection PDFSelection "
    "AudioSelection VideoSelection TranscriptSelection"
)

KNOWN = frozenset(f"{_OF_PROJECTS} {_OF_CODES} {_OF_CASES} {_OF_SOURCES}".split())
"""All names of elements, without their namespaces."""
