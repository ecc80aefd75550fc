"""How many new fostering households there are this year."""

import ibis

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows

# Approvals for one child or for a part of what foster carers do.
_OTHER_KINDS = ("KINSHIP", "SHORT", "LODGINGS", "PARENT_CHILD")


def rows(at: At) -> Rows:
    households = _mainstream(at)
    approved = households.filter(at.in_period(households.exfh_approval_date))
    return counted_rows(approved, id=approved.exfh_household_id)


def rows_net(at: At) -> Rows:
    households = _mainstream(at)
    left = households.filter(at.in_period(households.exfh_end_date))
    lost = counted_rows(left, id=left.exfh_household_id, amount=ibis.literal(-1))
    return rows(at).union(lost)


def _mainstream(at: At) -> Expression:
    told = at.table("ext_foster_household")
    return told.filter(~told.exfh_carer_kind.isin(_OTHER_KINDS).fill_null(False))


MEASURE = Measure(
    title="Fostering households recruited in the year",
    why_it_matters="With too few carers children go where there is a bed, not where they fit.",
    definition=(
        "Households approved to foster in the financial year to date. Approvals of connected "
        "carers, and for short breaks, lodgings or parents with their child alone, are left out."
    ),
    counts="fostering households",
    unit=Unit.COUNT,
    good=Good.HIGHER,
    window=Window.FINANCIAL_YEAR,
    needs=("ext_foster_household",),
    rows=rows,
    parameters=("foster_households_per_year",),
    source="Local (an improvement plan, 2017); fostering data collection (Ofsted)",
    benchmark="Fostering in England (Ofsted)",
    target=15,
    notes=(
        "A household that came from another agency counts.",
        "What to expect by now is the year's number times the complete months since 1 April by 12.",
        "One whose kind is not recorded counts.",
    ),
    variants={"net": Variant("Less those who stopped fostering in the year", rows_net)},
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_foster_household": """
                    exfh_household_id | exfh_carer_kind | exfh_transferred_in | exfh_approval_date | exfh_end_date
                    H1                | GENERAL         | N                   | 2025-04-01         |
                    H2                | ADOPT_DUAL      | Y                   | 2026-03-31         |
                    H3                | GENERAL         | N                   | 2025-03-31         | 2025-09-01
                    H4                | KINSHIP         | N                   | 2025-06-01         |
                    H5                | SHORT           | N                   | 2025-06-01         |
                    H6                | LODGINGS        | N                   | 2025-06-01         |
                    H7                | PARENT_CHILD    | N                   | 2025-06-01         |
                    H8                | GENERAL         | N                   | 2026-04-01         |
                    H9                | GENERAL         | N                   |                    |
                    HA                | OTHER           | N                   | 2025-06-01         |
                    HB                | GENERAL         | N                   | 2025-06-01         | 2025-05-01
                """
            },
            gives="""
                id | met
                H1 | yes
                H2 | yes
                HA | yes
            """,
        ),
    ),
)  # fmt: skip
