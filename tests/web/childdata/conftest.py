"""A site with a store of its own, and people who may load or only read."""

import pytest

from goldenthread.web.accounts.roles import PerformanceAnalyst
from tests.factories.accounts import person_with, signed_in


@pytest.fixture(autouse=True)
def _own_store(settings, tmp_path):
    settings.STORE_FOLDER = tmp_path / "store"
    settings.DATA_FOLDER = tmp_path / "data"
    settings.EXTRACT_FOLDER = ""


@pytest.fixture
def analyst():
    return person_with(PerformanceAnalyst)


@pytest.fixture
def site(client, analyst):
    return signed_in(client, analyst)
