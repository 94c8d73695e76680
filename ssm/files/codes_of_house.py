"""What can be wrong in the house style of a report: codes FI70 to FI75."""

from ssm.files.code import Code
from ssm.problems import Severity

__all__ = ["HOUSE_CODES"]

_ERROR = Severity.ERROR

HOUSE_CODES = (
    Code(
        "FI70",
        "unread-logo",
        _ERROR,
        "The logo of a house style is not there, is no image, or would do something.",
        "Put a PNG, a JPEG or a plain SVG beside the style file.",
    ),
    Code(
        "FI71",
        "unknown-chapter",
        _ERROR,
        "A house style names a chapter that no report has.",
        "Look for a slip of the pen; 'ssm schema style' tells all names.",
    ),
    Code(
        "FI72",
        "no-font",
        _ERROR,
        "A house style names something that cannot be a font.",
        "Write the name of one font as readers have it installed, such as Georgia.",
    ),
    Code(
        "FI73",
        "no-colours",
        _ERROR,
        "A house style names colours that are not there.",
        "Name light, dark, print or auto, or a file with colours beside the style file.",
    ),
    Code(
        "FI74",
        "chapter-twice",
        Severity.WARNING,
        "A house style names a chapter a second time; the first one holds.",
        "Name it once, in 'chapters' or in 'leave_out'.",
    ),
    Code(
        "FI75",
        "long-line",
        Severity.WARNING,
        "A line of a house style is longer than a page has room for; it is cut.",
        "Put what takes longer to say into the situation of the study.",
    ),
)
