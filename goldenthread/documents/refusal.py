"""Why a file is not read, in a sentence that says what is wrong and what to do."""


class DocumentRefused(Exception):
    """The file cannot or must not be read. Its text is one plain line for the person who sent it."""
