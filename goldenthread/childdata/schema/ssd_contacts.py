"""Contacts received at the front door."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Contacts received at the front door.",
    grain="One row per child per contact.",
    status=Status.RELEASED,
    key=("cont_contact_id",),
    minimum_useful=("cont_person_id", "cont_contact_date"),
    columns={
        "cont_contact_id": Column(
            "Row identifier.", required=True, unique=True, item="CONT001A", max_length=48
        ),
        "cont_person_id": Column(
            "The person this row is about.",
            refers_to=Reference("ssd_person", "pers_person_id"),
            required=True,
            item="CONT002A",
            max_length=48,
        ),
        "cont_contact_date": Column(
            "When the authority received the contact. The time of day is often midnight.",
            ColumnType.DATETIME,
            item="CONT003A",
        ),
        "cont_contact_source_code": Column(
            "Who made contact.",
            ColumnType.CODE,
            codes="referral_source",
            described_by="cont_contact_source_desc",
            item="CONT004A",
            max_length=48,
        ),
        "cont_contact_source_desc": Column(
            "Wording of the source.", item="CONT006A", max_length=255
        ),
        "cont_contact_outcome_json": Column(
            "What the contact led to, as flags.",
            ColumnType.JSON,
            item="CONT005A",
            max_length=4000,
            json_keys=(
                "NEW_REFERRAL_FLAG",
                "EXISTING_REFERRAL_FLAG",
                "CP_ENQUIRY_FLAG",
                "NFA_FLAG",
                "NON_AGENCY_ADOPTION_FLAG",
                "PRIVATE_FOSTERING_FLAG",
                "ADVICE_FLAG",
                "MISSING_FLAG",
                "OLA_CP_FLAG",
                "OTHER_OUTCOMES_EXIST_FLAG",
                "NUMBER_OF_OUTCOMES",
                "COMMENTS",
            ),
        ),
    },
    notes=(
        "No date of decision and no link to the referral that followed. Infer the referral from the same person and a referral date on or soon after the contact.",
    ),
)
