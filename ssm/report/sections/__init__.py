"""The chapters of a report: functions from what is to be told to sections."""
