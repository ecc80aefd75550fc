"""A plan read from a file from outside, the whole of it in the contained process."""

import dataclasses
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from goldenthread.documents.contained import answer_contained
from goldenthread.documents.document import Document
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.reading import bytes_of, read_document
from goldenthread.documents.transfer import document_from, document_lines
from goldenthread.plans.json_form import (
    guidance_as_json,
    guidance_from_json,
    plan_as_json,
    plan_from_json,
)
from goldenthread.plans.plan import Guidance, Plan


def read_plan_contained(path: Path, limits: Limits = DEFAULT_LIMITS) -> Plan:
    """The plan that a file holds; its document and what is found in it share one bound.

    Raises DocumentRefused, also for whatever goes wrong there.
    """
    return _plan_from(answer_contained(plan_of_file, bytes_of(path, limits), limits, path.name))


def read_plan_again_contained(
    document: Document, guidance: Guidance, limits: Limits = DEFAULT_LIMITS
) -> Plan:
    """The plan that a document read before holds, with what was settled of it since."""
    told = "\n".join([json.dumps(guidance_as_json(guidance)), *document_lines(document)])
    return _plan_from(answer_contained(plan_of_document, told.encode("ascii"), limits))


def plan_of_file(data: bytes, limits: Limits, name: str) -> Iterator[str]:
    """What the contained process answers of a file."""
    from goldenthread.plans.reading import read_plan

    return _plan_lines(read_plan(read_document(data, name, limits)))


def plan_of_document(data: bytes, _limits: Limits) -> Iterator[str]:
    """What it answers of the lines that say guidance and a document."""
    from goldenthread.plans.reading import read_plan

    guidance, *document = data.decode("ascii").splitlines()
    settled = guidance_from_json(json.loads(guidance))
    return _plan_lines(read_plan(document_from(document), settled))


def _plan_lines(plan: Plan) -> Iterator[str]:
    yield json.dumps(plan_as_json(dataclasses.replace(plan, source=None)))
    # The greatest part by far, in a form that takes less of both sides' memory.
    if plan.source is not None:
        yield from document_lines(plan.source)


def _plan_from(lines: Sequence[str]) -> Plan:
    said, *document = lines
    plan = plan_from_json(json.loads(said))
    return dataclasses.replace(plan, source=document_from(document) if document else None)
