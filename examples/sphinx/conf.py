"""Settings of a small thesis that shows studies; copy it and name your own study."""

project = "Waiting in a clinic"
author = "a student of organisations"
project_copyright = "public domain"
version = "1"

extensions = ["ssm.ext.sphinx"]
ssm_study = "../outpatients"

numfig = True
exclude_patterns = ["_build", "README.md"]
html_theme = "alabaster"
epub_show_urls = "no"
latex_elements = {"papersize": "a4paper", "figure_align": "H"}
