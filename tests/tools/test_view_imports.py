"""No module of views imports a model, whatever it is called."""

import pytest
from grimp import ImportGraph

from tools.view_imports import ViewsImportNoModel


def is_kept(importer: str, imported: str) -> bool:
    graph = ImportGraph()
    for module in (importer, imported):
        graph.add_module(module)
    graph.add_import(importer=importer, imported=imported)
    contract = ViewsImportNoModel("Views import no model", {}, {})
    return contract.check(graph, verbose=False).kept


@pytest.mark.parametrize("views", ["views", "views_of_readings", "views_events"])
@pytest.mark.parametrize("models", ["models", "models.documents"])
def test_a_model_is_not_imported(views, models):
    assert not is_kept(f"site.web.plans.{views}", f"site.web.plans.{models}")


def test_queries_are_and_queries_import_models():
    assert is_kept("site.web.plans.views_of_readings", "site.web.plans.queries")
    assert is_kept("site.web.plans.queries", "site.web.plans.models")
