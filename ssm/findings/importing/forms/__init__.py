"""Forms that come back filled in: interview guides and blank charts, of any kind of file.

A form is known by a word that it has in it; what is asked in it may have been reworded.
Each room with words, and each choice that was ticked, is a statement about its row.
"""

from ssm.findings.importing.forms.importer import FormImporter

__all__ = ["FormImporter"]
