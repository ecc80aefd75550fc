"""Adoption and other permanence milestones."""

from goldenthread.childdata.schema.table import Column, ColumnType, Reference, Status, Table

TABLE = Table(
    meaning="Adoption and other permanence milestones.",
    grain="One row per child per permanence track.",
    status=Status.RELEASED,
    key=("perm_table_id",),
    minimum_useful=("perm_person_id",),
    columns={
        "perm_table_id": Column(
            "Row identifier.", required=True, unique=True, item="PERM001A", max_length=48
        ),
        "perm_person_id": Column(
            "The person this row is about.",
            refers_to=Reference(
                "ssd_person", "pers_person_id", printed_as="ssd_cla_episodes.clae_cla_episode_id"
            ),
            required=True,
            item="PERM002A",
            max_length=48,
        ),
        "perm_cla_id": Column(
            "The period of care.",
            refers_to=Reference("ssd_cla_episodes", "clae_cla_id", logical=True),
            item="PERM022A",
            max_length=48,
        ),
        "perm_adm_decision_date": Column(
            "Agency decision in favour of adoption.", ColumnType.DATE, item="PERM003A"
        ),
        "perm_ffa_cp_decision_date": Column(
            "Decision to place with foster-to-adopt or concurrent carers.",
            ColumnType.DATE,
            item="PERM004A",
        ),
        "perm_placement_order_date": Column(
            "Placement (or freeing) order made.", ColumnType.DATE, item="PERM006A"
        ),
        "perm_matched_date": Column(
            "Decision to match with particular adopters.", ColumnType.DATE, item="PERM008A"
        ),
        "perm_placed_for_adoption_date": Column(
            "Moved in with, or placement became, adopters. Clock stop for the entry-to-placement timeliness measure.",
            ColumnType.DATE,
            item="PERM007A",
        ),
        "perm_placed_ffa_cp_date": Column(
            "Moved to foster-to-adopt or concurrent carers.", ColumnType.DATE, item="PERM009A"
        ),
        "perm_placed_foster_carer_date": Column(
            "First placed with the foster carers who later adopted.",
            ColumnType.DATE,
            item="PERM011A",
            is_placeholder=True,
        ),
        "perm_adopted_by_carer_flag": Column(
            "True when adopted by a former carer.", ColumnType.BOOLEAN, item="PERM021A"
        ),
        "perm_permanence_order_date": Column("Order made.", ColumnType.DATE, item="PERM017A"),
        "perm_permanence_order_type": Column(
            "Which order.",
            ColumnType.CODE,
            codes="permanence_order_type",
            item="PERM018A",
            max_length=100,
        ),
        "perm_decision_reversed_date": Column(
            "Decision that adoption is no longer the plan.", ColumnType.DATE, item="PERM010A"
        ),
        "perm_decision_reversed_reason": Column(
            "Why.",
            ColumnType.CODE,
            codes="adoption_reversal_reason",
            item="PERM016A",
            max_length=100,
        ),
        "perm_part_of_sibling_group": Column(
            "Part of a sibling group (stored 0 or 1).", ColumnType.BOOLEAN, item="PERM012A"
        ),
        "perm_siblings_placed_together": Column(
            "Children placed or to be placed together, this child included.",
            ColumnType.INTEGER,
            item="PERM013A",
        ),
        "perm_siblings_placed_apart": Column(
            "Siblings placed or to be placed elsewhere.", ColumnType.INTEGER, item="PERM014A"
        ),
        "perm_placement_provider_urn": Column("Agency reference.", item="PERM015A", max_length=48),
        "perm_adoption_worker_id": Column(
            "Adoption social worker.",
            refers_to=Reference("ssd_professionals", "prof_professional_id"),
            item="PERM023A",
            max_length=100,
        ),
        "perm_adopter_sex": Column(
            "Sex of the adopters.",
            ColumnType.CODE,
            codes="adopter_sex",
            item="PERM025A",
            max_length=48,
        ),
        "perm_adopter_legal_status": Column(
            "Legal status of the adopters.",
            ColumnType.CODE,
            codes="adopter_legal_status",
            item="PERM026A",
            max_length=100,
        ),
        "perm_number_of_adopters": Column("One or two.", ColumnType.INTEGER, item="PERM027A"),
    },
    notes=(
        "Date of entering care for A1-type timeliness comes from ssd_cla_episodes.clae_entered_care_date.",
        "Adopters as people, and their approval stages, are not in the SSD: see ext_adopter.",
        "The published script feeds the SSDA903 adoption decision from perm_placement_order_date; the right source is perm_adm_decision_date.",
    ),
)
