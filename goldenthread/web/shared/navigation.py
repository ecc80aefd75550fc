"""The sections of the menu: what each app gives, and which of them a page is in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Section:
    """One entry of the menu: pages whose address begins with its own belong to it."""

    label: str
    url: str

    def holds(self, path: str) -> bool:
        return path == self.url if self.url == "/" else path.startswith(self.url)


Sections = Callable[[object], Sequence[Section]]


def navigation_for(request: HttpRequest) -> list[dict[str, object]]:
    """The menu as its template wants it. The longest address that fits is the current section."""
    sections = [
        section
        for provider in settings.NAVIGATION
        for section in import_string(provider)(request.user)
    ]
    fitting = [section for section in sections if section.holds(request.path)]
    current = max(fitting, key=lambda section: len(section.url), default=None)
    return [
        {"label": section.label, "url": section.url, "is_current": section is current}
        for section in sections
    ]
