"""Event logs: tables and XES files in which what happened stands in order, case by case."""
