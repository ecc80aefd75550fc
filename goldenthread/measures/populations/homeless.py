"""Young people who asked for help as homeless at 16 or 17, and what was decided."""

from goldenthread.measures.at import At, Expression, completed_years
from goldenthread.measures.populations.people import people

# In need, not looked after: only then must the young person sign.
_SECTION_17 = "S17"
_BED_AND_BREAKFAST = "BB"


def presented_at_16_or_17(at: At) -> Expression:
    """Each time: `presentation_id`, `person_id`, `presented`, working days `waited`, and how it stands.

    `is_decided`, `is_logged`, `lacks_signature` and `in_bed_and_breakfast`. A decision without a
    date is none.
    """
    told = at.table("ext_homeless_presentation")
    told = told.mutate(person_id=told.exho_person_id)
    joined = told.join(at.once(people).select("person_id", born="pers_dob"), "person_id")
    presented = joined.exho_presentation_date
    young = joined.filter(completed_years(joined.born, presented).isin((16, 17)))
    return young.select(
        "person_id",
        presentation_id=young.exho_presentation_id,
        presented=young.exho_presentation_date,
        waited=at.working_days(young.exho_presentation_date, at.day),
        is_decided=young.exho_decision_date.notnull(),
        is_logged=young.exho_management_log_date.notnull(),
        lacks_signature=young.exho_signed_agreement_date.isnull()
        & (young.exho_decision.fill_null("") == _SECTION_17),
        in_bed_and_breakfast=(young.exho_accommodation == _BED_AND_BREAKFAST).fill_null(False),
    )
