"""Initial child protection conferences held within 15 working days of the strategy discussion."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, Expression
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows


def rows(at: At) -> Rows:
    told = _held(at)
    return _rows(at, told.filter(told.in_order & ~told.transferred))


def rows_of_all(at: At) -> Rows:
    told = _held(at)
    return _rows(at, told.filter(told.transferred | told.began.notnull()))


def _held(at: At) -> Expression:
    """The conferences held in the period, with the day the enquiry before them began, where there is one."""
    told = at.table("ssd_initial_cp_conference")
    held = told.filter(at.in_period(told.icpc_icpc_date))
    held = held.select(
        conference_id=held.icpc_icpc_id,
        person_id=held.icpc_person_id,
        enquiry_id=held.icpc_s47_enquiry_id,
        held=held.icpc_icpc_date,
        transferred=held.icpc_icpc_transfer_in.fill_null(False),
    )
    enquiries = at.table("ssd_s47_enquiry")
    enquiries = enquiries.select(
        enquiry_id=enquiries.s47e_s47_enquiry_id,
        person_id=enquiries.s47e_person_id,
        began=enquiries.s47e_s47_start_date,
    )
    joined = held.left_join(enquiries, ["enquiry_id", "person_id"], rname="enquiry_{name}")
    return joined.mutate(in_order=(joined.began <= joined.held).fill_null(False))


def _rows(at: At, told: Expression) -> Rows:
    in_time = at.working_days(told.began, told.held) <= at.parameters["icpc_max_working_days"]
    return counted_rows(
        told,
        id=told.conference_id,
        person_id=told.person_id,
        met=in_time & told.in_order & ~told.transferred,
    )


MEASURE = Measure(
    title="Initial conferences held within 15 working days",
    why_it_matters="A child whom an enquiry found to be at risk needs a plan soon.",
    definition=(
        "Of the initial child protection conferences held in the period that follow a section 47 "
        "enquiry, each child of each conference: those held within 15 working days of the strategy "
        "discussion that began the enquiry. Transfers from other authorities, conferences without "
        "an enquiry and those dated before it are left out."
    ),
    counts="conferences",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.ROLLING_12_MONTHS,
    needs=("ssd_initial_cp_conference", "ssd_s47_enquiry"),
    rows=rows,
    parameters=("icpc_max_working_days", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Children in need statistics (Department for Education); Working Together 2023",
    benchmark="LAIT: initial conferences within 15 days",
    target=100,
    variants={
        "all_conferences": Variant(
            "With transfers in and conferences dated before the enquiry, as in the published total",
            rows_of_all,
        )
    },
    notes=(
        "The variant adds to what is counted and never to what is in time; a conference with no "
        "enquiry that is no transfer stays out of both.",
    ),
    examples=(
        Example(
            as_at="2026-03-31",
            bank_holidays=("2025-12-25", "2025-12-26", "2026-01-01"),
            given={
                "ssd_s47_enquiry": """
                    s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date | s47e_s47_end_date
                    SA                  | A              | 2026-03-02          |
                    SB                  | B              | 2026-03-02          | 2026-03-10
                    SC                  | C              | 2025-12-16          |
                    SD                  | D              | 2026-03-02          |
                    SE                  | E              | 2026-03-03          |
                    SF                  | F              | 2026-03-02          |
                    SG                  | G              | 2025-03-20          |
                    SH                  | H              | 2025-03-20          |
                    SI                  | I              |                     |
                    SA2                 | A              | 2025-06-02          |
                """,
                "ssd_initial_cp_conference": """
                    icpc_icpc_id | icpc_person_id | icpc_s47_enquiry_id | icpc_icpc_date | icpc_icpc_transfer_in
                    CA           | A              | SA                  | 2026-03-23     | N
                    CB           | B              | SB                  | 2026-03-24     |
                    CC           | C              | SC                  | 2026-01-09     | N
                    CD           | D              | SD                  | 2026-03-12     | Y
                    CE           | E              | SE                  | 2026-03-02     | N
                    CF           | F              | SA                  | 2026-03-12     | N
                    CG           | G              | SG                  | 2025-03-31     | N
                    CH           | H              | SH                  | 2025-04-01     | N
                    CI           | I              | SI                  | 2026-03-12     | N
                    CJ           | J              |                     | 2026-03-12     | N
                    CK           | F              | SF                  | 2026-04-01     | N
                    CL           | A              | SA2                 | 2025-06-02     | N
                """,
            },
            gives="""
                id | met
                CA | yes
                CB | no
                CC | yes
                CH | yes
                CL | yes
            """,
        ),
    ),
)
