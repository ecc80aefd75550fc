"""Words of a plan in templates: what was looked for marked, short forms explained, places as links."""

from dataclasses import dataclass

from django import template
from django.template.defaultfilters import linebreaksbr
from django.template.loader import get_template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe

from goldenthread.documents.document import Place
from goldenthread.plans.finding.short_forms import Piece
from goldenthread.plans.finding.sought import marked
from goldenthread.web.plans.action_rows import when_said
from goldenthread.web.plans.anchors import anchor_of_place

register = template.Library()
register.filter(when_said)


@dataclass(frozen=True)
class Stretch:
    """A run of a text: whether it is what was looked for, and its pieces."""

    is_hit: bool
    pieces: list[Piece]


@register.simple_tag(takes_context=True)
def told(context, text, part="page", linked=False):
    """A text of the plan, by the page's `terms` and `short_forms`, if it has any.

    `part` names the part of the page in which a short form is explained once; `linked` says that
    the text is a link, in which nothing else can take the keyboard.
    """
    text = str(text)
    short_forms, terms = context.get("short_forms"), context.get("terms") or ()
    if not terms and not (short_forms and short_forms.stand_in(text)):
        # Most texts of a long page: a template for each would take most of its time.
        return linebreaksbr(text) if "\n" in text else escape(text)
    runs = marked(text, terms)
    stretches = [
        Stretch(
            run.is_hit,
            short_forms.pieces(run.text, part) if short_forms else [Piece(run.text)],
        )
        for run in runs
    ]
    shown = get_template("plans/parts/told.html").render({"linked": linked, "stretches": stretches})
    # A file ends in a line of its own, and a text in a sentence must not.
    return mark_safe(shown.strip())


@register.inclusion_tag("plans/parts/place_link.html", takes_context=True)
def place(context, where):
    """Where in the document a fact stands, as a link to there for who reads the whole plan."""
    plan = context.get("plan")
    anchor = anchor_of_place(where) if isinstance(where, Place) else ""
    href = ""
    if anchor and plan and context.get("reads_whole"):
        href = f"{reverse('plans:plan_source', args=[plan.pk])}#{anchor}"
    return {"where": where, "href": href}
