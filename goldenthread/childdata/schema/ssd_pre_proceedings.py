"""Pre-proceedings and care proceedings (Public Law Outline)."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Pre-proceedings and care proceedings (Public Law Outline).",
    grain="One row per child per pre-proceedings spell.",
    status=Status.PLACEHOLDER,
    key=("prep_table_id",),
    minimum_useful=("prep_person_id", "prep_pre_pro_decision_date"),
    columns={
        "prep_table_id": Column(
            "Row identifier.", required=True, unique=True, item="PREP024A", max_length=48
        ),
        "prep_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="PREP001A",
            max_length=48,
        ),
        "prep_plo_family_id": Column(
            "Group of siblings moving through together.", item="PREP002A", max_length=48
        ),
        "prep_pre_pro_decision_date": Column(
            "Legal meeting agreed to start pre-proceedings.", ColumnType.DATE, item="PREP003A"
        ),
        "prep_initial_pre_pro_meeting_date": Column(
            "First meeting with parents.", ColumnType.DATE, item="PREP004A"
        ),
        "prep_pre_pro_outcome": Column(
            "How it ended; empty if open.",
            ColumnType.CODE,
            codes="pre_proceedings_outcome",
            item="PREP005A",
            max_length=100,
        ),
        "prep_agree_stepdown_issue_date": Column(
            "Legal meeting agreed to end it.", ColumnType.DATE, item="PREP006A"
        ),
        "prep_cp_plans_referral_period": Column(
            "Child protection plans in this referral.", ColumnType.INTEGER, item="PREP007A"
        ),
        "prep_legal_gateway_outcome": Column(
            "Decision of the legal gateway.",
            ColumnType.CODE,
            codes="legal_gateway_outcome",
            item="PREP008A",
            max_length=100,
        ),
        "prep_prev_pre_proc_child": Column(
            "Earlier pre-proceedings in the child's life.", ColumnType.INTEGER, item="PREP009A"
        ),
        "prep_prev_care_proc_child": Column(
            "Earlier care proceedings in the child's life.", ColumnType.INTEGER, item="PREP010A"
        ),
        "prep_pre_pro_letter_date": Column(
            "Letter before proceedings sent.", ColumnType.DATE, item="PREP011A"
        ),
        "prep_care_pro_letter_date": Column(
            "Letter of issue sent.", ColumnType.DATE, item="PREP012A"
        ),
        "prep_pre_pro_meetings_num": Column(
            "Review meetings after the first.", ColumnType.INTEGER, item="PREP013A"
        ),
        "prep_pre_pro_parents_legal_rep": Column(
            "Parents represented in pre-proceedings.",
            ColumnType.CODE,
            codes="yes_no_unknown",
            item="PREP014A",
            max_length=1,
        ),
        "prep_parents_legal_rep_point_of_issue": Column(
            "Parents represented at issue.",
            ColumnType.CODE,
            codes="yes_no_unknown",
            item="PREP015A",
            max_length=2,
        ),
        "prep_court_reference": Column("Court number.", item="PREP016A", max_length=48),
        "prep_care_proc_court_hearings": Column(
            "Hearings held.", ColumnType.INTEGER, item="PREP017A"
        ),
        "prep_care_proc_short_notice": Column(
            "Issued at short notice (heard within two to five days).",
            ColumnType.CODE,
            codes="yes_no_unknown",
            item="PREP018A",
            max_length=1,
        ),
        "prep_proc_short_notice_reason": Column(
            "Why.", ColumnType.CODE, codes="short_notice_reason", item="PREP019A", max_length=100
        ),
        "prep_la_inital_plan_approved": Column(
            "First care plan approved. The misspelling is the standard's.",
            ColumnType.CODE,
            codes="yes_no_unknown",
            item="PREP020A",
            max_length=1,
        ),
        "prep_la_initial_care_plan": Column(
            "Care plan at the first hearing.",
            ColumnType.CODE,
            codes="initial_care_plan",
            item="PREP021A",
            max_length=100,
        ),
        "prep_la_final_plan_approved": Column(
            "Final care plan approved.",
            ColumnType.CODE,
            codes="yes_no_unknown",
            item="PREP022A",
            max_length=1,
        ),
        "prep_la_final_care_plan": Column(
            "Care plan at the final hearing.",
            ColumnType.CODE,
            codes="final_care_plan",
            item="PREP023A",
            max_length=100,
        ),
    },
    notes=(
        "Dates of issue, final hearing and the 26-week limit are not held: there is no issue date other than the letter and the decision.",
        "The dictionary lists both prep_table_id and prep_plo_family_id as keys; the family id repeats across siblings.",
    ),
)
