"""Checking a reading: reading again against reading the document, and a long plan's page against a short one's."""

from bench.site_at_hand import site_at_hand
from bench.timing import compare, median_ms

ROUNDS = 15
HEADS = "Ref\tObjective\tActions\tLead\tBy when\tRAG\n"


def plan_of(rows: int) -> str:
    told = "".join(
        f"{number}\tChildren of group {number} are seen each week\tAudit group {number} each month"
        f"\tHead of Service {number % 9}\tMarch 2027\tAmber\n"
        for number in range(1, rows + 1)
    )
    return f"# Calderbrook Council improvement plan\n\n## Practice\n\n{HEADS}{told}"


def main() -> None:
    with site_at_hand():
        from tests.factories.plans import keeper

        by = keeper()
        _reading_again(by)
        _pages(by)


def _reading_again(by) -> None:
    """The two jobs as the site runs them, from the stored file or reading to what is stored of it."""
    from django.core.files.base import ContentFile

    from goldenthread.documents.reading import read_document
    from goldenthread.documents.writing import write_document
    from goldenthread.plans.json_form import guidance_as_json
    from goldenthread.plans.plan import Guidance, Meaning, TableGuidance
    from goldenthread.web.checking import services
    from goldenthread.web.plans import services as plans

    document = read_document(plan_of(60).encode(), "plan.txt")
    for suffix in (".docx", ".pdf", ".xlsx"):
        file = ContentFile(write_document(document, suffix))
        reading = plans.bring_in(file=file, name=f"plan{suffix}", by=by).reading
        plans.read_sent_document(reading.job, reading.pk)
        reading.refresh_from_db()
        services.check_of(reading)
        settled = TableGuidance(columns={5: Meaning.OTHER})
        told = {table.place: settled for table in reading.value().source.tables()}
        guidance = guidance_as_json(Guidance(told))
        compare(
            f"again, {suffix[1:]}",
            lambda reading=reading, guidance=guidance: services.read_again(
                reading.job, reading.pk, guidance
            ),
            "reading it",
            lambda reading=reading: plans.read_sent_document(reading.job, reading.pk),
            ROUNDS,
        )


def _pages(by) -> None:
    from django.test import Client
    from django.urls import reverse

    from tests.factories.accounts import signed_in
    from tests.factories.checks import begun

    client = signed_in(Client(SERVER_NAME="localhost"), by)
    took = {}
    for rows in (50, 1_000):
        check = begun(by, plan_of(rows), f"plan {rows}.txt")
        address = reverse("checking:beside", args=[check.pk])
        took[rows] = median_ms(lambda address=address: client.get(address), ROUNDS)
    for rows, milliseconds in took.items():
        print(
            f"  step 2, {rows:>5} rows   {milliseconds:7.1f} ms   {milliseconds / took[50]:5.2f} ×"
        )


if __name__ == "__main__":
    main()
