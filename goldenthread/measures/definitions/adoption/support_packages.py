"""How many families who adopt, are guardians, or have lost a child to adoption, get support."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows


def rows(at: At) -> Rows:
    packages = _packages(at)
    return _rows(packages.filter(at.in_period(packages.exsp_start_date)))


def rows_of_open(at: At) -> Rows:
    packages = _packages(at)
    return _rows(packages.filter(at.is_open(packages.exsp_start_date, packages.exsp_end_date)))


def rows_of_offered(at: At) -> Rows:
    packages = _packages(at)
    return _rows(packages.filter(at.in_period(packages.exsp_offered_date)))


def _packages(at: At) -> Expression:
    """The packages but for those that end before they start; one may be offered and never start."""
    told = at.table("ext_support_package")
    ill_ordered = (told.exsp_end_date < told.exsp_start_date).fill_null(False)
    return told.filter(~ill_ordered)


def _rows(packages: Expression) -> Rows:
    return counted_rows(packages, id=packages.exsp_package_id, person_id=packages.exsp_person_id)


MEASURE = Measure(
    title="Families with adoption, guardianship or birth-parent support",
    why_it_matters="Support after the order keeps families together that courts have made.",
    definition=(
        "Support packages that started in the period: for adoptive families, for special guardians "
        "and for birth parents. One that was offered and declined did not start."
    ),
    counts="packages",
    unit=Unit.COUNT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ext_support_package",),
    rows=rows,
    breakdowns=("team",),
    source="Local (an improvement plan, 2017)",
    benchmark="Adoption and Special Guardianship Leadership Board: adoption support",
    variants={
        "open": Variant("Open on the day", rows_of_open),
        "offered": Variant("Offered in the period, taken up or not", rows_of_offered),
    },
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ext_support_package": """
                    exsp_package_id | exsp_person_id | exsp_kind | exsp_offered_date | exsp_start_date | exsp_end_date
                    S1              | A              | ADOPTION  | 2025-03-01        | 2025-04-01      |
                    S2              | B              | SGO       | 2025-03-01        | 2025-03-31      | 2025-09-01
                    S3              | C              | BIRTH     | 2025-05-01        |                 |
                    S4              | D              | BIRTH     | 2026-03-01        | 2026-03-31      | 2026-04-30
                    S5              | E              | BIRTH     | 2026-03-01        | 2026-04-01      |
                    S6              | F              | BIRTH     | 2025-08-01        | 2025-09-01      | 2025-08-31
                    S8              | G              | BIRTH     | 2025-08-01        | 2025-09-01      | 2025-09-01
                    S7              | A              | ADOPTION  | 2025-08-01        | 2025-09-01      | 2026-03-31
                """
            },
            gives="""
                id | met
                S1 | yes
                S4 | yes
                S7 | yes
                S8 | yes
            """,
        ),
    ),
)  # fmt: skip
