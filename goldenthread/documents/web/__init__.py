"""Web pages taken apart and put together, for the readers and writers of HTML and Markdown."""
