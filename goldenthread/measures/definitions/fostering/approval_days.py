"""How long people who want to foster wait to be approved."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows

_KINDS = ("GENERAL", "ADOPT_DUAL", "KINSHIP")


def rows(at: At) -> Rows:
    approved = _approved(at)
    return counted_rows(
        approved, id=approved.household, amount=at.days(approved.applied, approved.approved)
    )


def rows_within_months(at: At) -> Rows:
    approved = _approved(at)
    limit = add_months(approved.applied, at.parameters["foster_approval_months"])
    return counted_rows(approved, id=approved.household, met=approved.approved <= limit)


def _approved(at: At) -> Expression:
    """The households approved in the period, with the day they last applied before that."""
    told = at.table("ext_foster_household")
    lasting = ~told.exfh_temporary.fill_null(False) & told.exfh_carer_kind.isin(_KINDS)
    households = told.filter(at.in_period(told.exfh_approval_date) & lasting.fill_null(False))
    households = households.select(
        household=households.exfh_household_id, approved=households.exfh_approval_date
    )
    enquiries = at.every_row("ext_foster_enquiry")
    enquiries = enquiries.select(linked="exfe_household_id", applied="exfe_stage1_start_date")
    joined = households.join(enquiries, [("household", "linked")])
    before = joined.filter(joined.applied <= joined.approved)
    return before.group_by("household", "approved").aggregate(applied=before.applied.max())


MEASURE = Measure(
    title="Days from fostering application to approval",
    why_it_matters="Good people give up, or go elsewhere, where approval takes long.",
    definition=(
        "Of the mainstream and connected-carer households approved in the period: the mean of the "
        "days from the application (the latest start of stage one) to the approval. Temporary "
        "approvals of connected persons are left out, and households with no known application."
    ),
    counts="fostering households",
    unit=Unit.DAYS,
    good=Good.LOWER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ext_foster_household", "ext_foster_enquiry"),
    rows=rows,
    parameters=("foster_approval_months",),
    source="Fostering Services National Minimum Standards 2011, standard 14 (eight months)",
    target=243,
    notes=("An enquiry whose own day is not recorded still tells when stage one started.",),
    variants={
        "within_8_months": Variant(
            "Share approved within eight months", rows_within_months, unit=Unit.PERCENT
        )
    },
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_foster_household": """
                    exfh_household_id | exfh_carer_kind | exfh_temporary | exfh_approval_date
                    H1                | GENERAL         | N              | 2026-03-31
                    H2                | KINSHIP         | N              | 2025-04-01
                    H3                | KINSHIP         | Y              | 2025-06-01
                    H4                | ADOPT_DUAL      |                | 2025-06-01
                    H5                | SHORT           | N              | 2025-06-01
                    H6                | GENERAL         | N              | 2025-03-31
                    H7                | GENERAL         | N              | 2025-06-01
                    H8                | GENERAL         | N              | 2025-06-01
                    H9                | GENERAL         | N              | 2026-04-01
                """,
                "ext_foster_enquiry": """
                    exfe_enquiry_id | exfe_household_id | exfe_enquiry_date | exfe_stage1_start_date
                    Q1              | H1                | 2024-01-01        | 2024-02-01
                    Q1B             | H1                | 2025-06-01        | 2025-07-31
                    Q1C             | H1                | 2026-03-01        | 2026-04-02
                    Q2              | H2                | 2024-07-01        | 2024-07-31
                    Q3              | H3                | 2025-01-01        | 2025-02-01
                    Q4              | H4                | 2025-05-01        | 2025-06-01
                    Q5              | H5                | 2025-01-01        | 2025-02-01
                    Q6              | H6                | 2025-01-01        | 2025-02-01
                    Q7              | H7                | 2025-01-01        |
                    Q9              | H9                | 2025-01-01        | 2025-02-01
                """,
            },
            gives="""
                id | amount
                H1 | 243
                H2 | 244
                H4 | 0
            """,
        ),
    ),
)  # fmt: skip
