"""What import-linter cannot say by itself: no module of views imports models, whatever it is called."""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output


class ViewsImportNoModel(Contract):
    """For `views`, `views_of_readings` and all others whose name begins so, in every app."""

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        found = sorted(
            (view, imported)
            for view in graph.modules
            if view.rpartition(".")[2].startswith("views")
            for imported in graph.find_modules_directly_imported_by(view)
            if "models" in imported.split(".")
        )
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for view, imported in check.metadata["found"]:
            output.print_error(f"{view} imports {imported}: ask its queries instead.")
