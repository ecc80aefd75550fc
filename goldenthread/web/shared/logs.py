"""What the log may say: where a request went wrong, and nothing that a person sent or is called."""

import logging
from contextvars import ContextVar
from types import TracebackType

# The request that is being answered, so that its lines and events can be found together
request_id: ContextVar[str] = ContextVar("request_id", default="")

# Their messages name parts of the program. Those of all others may hold what somebody typed.
ABOUT_THE_PROGRAM = (AttributeError, ImportError, NameError, SyntaxError)

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class OfRequest(logging.Filter):
    """Gives each line the request that it belongs to."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get() or "-"
        return True


class Line(logging.Formatter):
    """A line of the log. Addresses lose their query, and exceptions their message: both hold data."""

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another formatter may have left the whole message there
        if isinstance(record.args, tuple):
            record.args = tuple(_without_query(value) for value in record.args)
        return super().format(record)

    def formatException(self, ei: Raised) -> str:  # noqa: N802 (logging's own name)
        """Where it happened, from the first cause to the last."""
        lines: list[str] = []
        raised = ei[1]
        while raised is not None:
            lines = [*_told(raised), *lines]
            raised = raised.__cause__ or (
                None if raised.__suppress_context__ else raised.__context__
            )
        return "\n".join(lines)


def _told(raised: BaseException) -> list[str]:
    lines = []
    trace = raised.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    kind = type(raised)
    message = str(raised) if isinstance(raised, ABOUT_THE_PROGRAM) else "its message is left out"
    return [*lines, f"  {kind.__module__}.{kind.__qualname__}: {message}"]


def _without_query(value: object) -> object:
    if isinstance(value, str) and value.startswith("/"):
        return value.partition("?")[0]
    return value
