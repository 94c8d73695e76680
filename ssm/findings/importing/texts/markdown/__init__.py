"""Notes in Markdown: the front matter is the source, each bullet or paragraph a statement."""
