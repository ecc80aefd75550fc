"""Who the person is: identity, birth, characteristics."""

from goldenthread.childdata.schema.table import Column, ColumnType, Status, Table

TABLE = Table(
    meaning="Who the person is: identity, birth, characteristics.",
    grain="One row per person known to the service inside the extract window.",
    status=Status.RELEASED,
    key=("pers_person_id",),
    minimum_useful=("pers_person_id",),
    columns={
        "pers_person_id": Column(
            "Identifier given by the case management system; kept for life and never reused.",
            required=True,
            unique=True,
            item="PERS001A",
            max_length=48,
        ),
        "pers_legacy_id": Column(
            "Second identifier, from an earlier system or internal to one supplier. Some authorities submit this one in returns.",
            item="PERS014A",
            max_length=48,
        ),
        "pers_upn": Column(
            "Unique pupil number, 13 characters.",
            item="PERS006A",
            max_length=13,
            in_dictionary=False,
        ),
        "pers_single_unique_id": Column(
            "Cross-agency identifier, the NHS number where held.",
            item="PERS013A",
            former_name="pers_common_child_id",
            max_length=48,
            in_dictionary=False,
        ),
        "pers_forename": Column(
            "Given name. Not needed for any measure; drop on load unless a local need is shown.",
            item="PERS015A",
            max_length=100,
            is_identity=True,
        ),
        "pers_surname": Column(
            "Family name. Not needed for any measure; drop on load unless a local need is shown.",
            item="PERS016A",
            max_length=255,
            is_identity=True,
        ),
        "pers_sex": Column(
            "Sex as on the birth certificate or gender recognition certificate.",
            ColumnType.CODE,
            codes="sex",
            item="PERS002A",
            max_length=20,
        ),
        "pers_gender": Column(
            "Gender the person identifies with.",
            ColumnType.CODE,
            codes="gender",
            item="PERS003A",
            max_length=10,
        ),
        "pers_ethnicity": Column(
            "Ethnic background as stated by the child or family.",
            ColumnType.CODE,
            codes="ethnicity",
            item="PERS004A",
            max_length=48,
        ),
        "pers_dob": Column(
            "Date of birth. Empty when only an expected date is held.",
            ColumnType.DATE,
            item="PERS005A",
        ),
        "pers_expected_dob": Column(
            "Due date of a child not yet born. Only one of this and pers_dob should be filled.",
            ColumnType.DATE,
            item="PERS009A",
        ),
        "pers_death_date": Column("Date of death.", ColumnType.DATE, item="PERS010A"),
        "pers_upn_unknown": Column(
            "Why there is no UPN.",
            ColumnType.CODE,
            codes="upn_unknown",
            item="PERS007A",
            max_length=6,
        ),
        "pers_send_flag": Column(
            "Whether an education, health and care plan is recorded.",
            ColumnType.BOOLEAN,
            item="PERS008A",
        ),
        "pers_is_mother": Column(
            "Whether the person is herself a parent; worked out by the extract from recorded relationships.",
            ColumnType.BOOLEAN,
            item="PERS011A",
        ),
        "pers_nationality": Column(
            "Nationality or country of origin, chiefly for unaccompanied children; local coding.",
            item="PERS012A",
            max_length=48,
        ),
    },
    notes=(
        "Either pers_dob or pers_expected_dob is needed for any age-based measure. The SystemC extract puts estimated birth dates in pers_expected_dob.",
        "Adoption starts a new, unlinked person record: history before and after must not be joined.",
        "The table also holds parents and adopters in some authorities; a row here is not proof of a child.",
    ),
)
