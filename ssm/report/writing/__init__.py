"""Writers of sections: plain text, Markdown and Word, beside the page of `ssm.report.page`."""
