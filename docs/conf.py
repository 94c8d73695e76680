"""Settings of the documentation; pages that can be generated are, at every build."""

import sys
from pathlib import Path

import ssm

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS / "_ext"))

project = "ssm"
author = "the ssm-workshop authors"
project_copyright = "the ssm-workshop authors"
version = release = ssm.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "ssm.ext.sphinx",
    "generated",
    "staging",
]
exclude_patterns = ["_build", "_ext"]
templates_path: list[str] = []

myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "ssm"
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#1f6675",
        "color-brand-content": "#1f6675",
        "color-brand-visited": "#6a4c9f",
    },
    "dark_css_variables": {
        "color-brand-primary": "#84cfdb",
        "color-brand-content": "#84cfdb",
        "color-brand-visited": "#c3aaf2",
    },
}
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = [("landmarks.js", {"defer": "defer"}), "scrolling.js"]
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_last_updated_fmt = None

ssm_backlinks = False
"""The same drawing stands in many places here; what leads to all of them helps nobody."""

default_role = "literal"
smartquotes = False
"""What stands in quotes may be copied into a study."""
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False
napoleon_custom_sections = [("References", "notes_style")]
nitpick_ignore_regex = [
    ("py:class", r"(collections\.abc|datetime|enum|os|pathlib|typing)\.\w+"),
    ("py:class", r"ssm(\.\w+){2,}|[A-Z]\w*"),
    ("py:class", r"[\w ]+ [\w ]+"),
]
"""Types of the standard library; of ours those inside what a public name gives; and words
before a colon in what is said of a property, which are taken for its type."""
