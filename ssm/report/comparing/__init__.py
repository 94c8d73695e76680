"""The comparison as files that people open: a page of its own, and a workbook."""
