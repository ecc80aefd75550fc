"""Keeping what is sent in, and letting go of it."""

import pytest
from django.core.files.base import ContentFile

from goldenthread.web.documents import services
from goldenthread.web.shared.models import Event
from tests.factories.accounts import PersonFactory

pytestmark = pytest.mark.django_db


def kept(content: bytes = b"a plan", name: str = "folder/plan.txt"):
    file = ContentFile(content)
    digest = services.digest_of(file)
    return services.keep(file=file, name=name, digest=digest, by=PersonFactory())


def test_a_document_is_kept_as_it_was_sent_under_its_own_name():
    document = kept()

    assert (document.name, document.size) == ("plan.txt", 6)
    with document.file.open("rb") as file:
        assert file.read() == b"a plan"
    assert Event.objects.get(what="documents.document_sent").subject_words == "plan.txt"


def test_the_same_content_has_the_same_digest_and_can_be_read_after_that():
    file = ContentFile(b"a plan")

    assert services.digest_of(file) == services.digest_of(ContentFile(b"a plan"))
    assert file.read() == b"a plan"


def test_a_file_that_is_let_go_of_leaves_who_sent_it_and_when(django_capture_on_commit_callbacks):
    document = kept()
    storage, name = document.file.storage, document.file.name

    with django_capture_on_commit_callbacks(execute=True):
        services.let_go_of_file(document)

    document.refresh_from_db()
    assert (str(document.file), storage.exists(name)) == ("", False)
    assert document.sent_by is not None
