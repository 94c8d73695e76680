"""The house style of a report: colours, logo, lines and the order of chapters, as data."""
