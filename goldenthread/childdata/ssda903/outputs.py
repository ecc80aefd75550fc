"""What the return's files become: a query for each of our tables, over the files as they were read."""

import dataclasses
import re

from goldenthread.childdata.loaders.loader import Form


@dataclasses.dataclass(frozen=True, slots=True)
class Output:
    """One of our tables. `sql` gives gt_file, gt_row and the table's columns by their names."""

    table: str
    sql: str
    form: Form = Form.EVENT

    @property
    def modules(self) -> frozenset[str]:
        """Names of the modules that its rows come from."""
        told = set(re.findall(r"(\w+)_told\b", self.sql))
        return frozenset(told | {"Episodes"} if "spells" in self.sql else told)


def _id(*told: str) -> str:
    """The id of an event by what tells it, numbered from the second on among those told alike."""
    parts = ", ".join(f"coalesce({part}, '')" for part in told)
    return f"concat_ws('-', key, {parts}, nullif(times, 1))"


_PERSONS = r"""
SELECT gt_file, gt_row, CHILD AS pers_person_id, SEX AS pers_sex, DOB AS pers_dob,
    ETHNIC AS pers_ethnicity,
    CASE WHEN upper(trim(UPN)) NOT SIMILAR TO 'UN\d' THEN UPN END AS pers_upn,
    CASE WHEN upper(trim(UPN)) SIMILAR TO 'UN\d' THEN upper(trim(UPN)) END AS pers_upn_unknown,
    MOTHER AS pers_is_mother
FROM Header_told
UNION ALL
SELECT gt_file, gt_row, CHILD, SEX, DOB, NULL, NULL, NULL, NULL FROM (
    SELECT gt_file, gt_row, CHILD, SEX, DOB FROM UASC_told
    UNION ALL SELECT gt_file, gt_row, CHILD, NULL, DOB FROM OC3_told
    UNION ALL SELECT gt_file, gt_row, CHILD, NULL, DOB FROM OC2_told
    UNION ALL SELECT gt_file, gt_row, CHILD, NULL, DOB FROM AD1_told
    UNION ALL SELECT gt_file, gt_row, CHILD, NULL, NULL FROM Episodes_told
) WHERE CHILD NOT IN (SELECT CHILD FROM Header_told)
QUALIFY row_number() OVER (PARTITION BY CHILD ORDER BY DOB IS NULL, gt_file, gt_row) = 1
"""

_MOTHERS = """
SELECT gt_file, gt_row, key || '-' || gt_day(MC_DOB) AS moth_table_id, CHILD AS moth_person_id,
    MC_DOB AS moth_childs_dob
FROM Header_told WHERE trim(MC_DOB) <> ''
"""

_EPISODES = """
SELECT gt_file, gt_row, concat(key, '-', begins, again) AS clae_cla_episode_id,
    CHILD AS clae_person_id, concat(key, '-', placement_began) AS clae_cla_placement_id,
    DECOM AS clae_cla_episode_start_date, RNE AS clae_cla_episode_start_reason,
    CIN AS clae_cla_primary_need_code, DEC AS clae_cla_episode_ceased_date,
    REC AS clae_cla_episode_ceased_reason, concat(key, '-', period_began) AS clae_cla_id,
    nullif(entered, '') AS clae_entered_care_date
FROM spells
"""

_STATUSES = """
SELECT gt_file, gt_row, concat(key, '-', status_began) AS lega_legal_status_id,
    CHILD AS lega_person_id, LS AS lega_legal_status,
    status_began AS lega_legal_status_start_date, DEC AS lega_legal_status_end_date
FROM spells WHERE ends_status
"""

_PLACEMENTS = """
SELECT gt_file, gt_row, concat(key, '-', placement_began) AS clap_cla_placement_id,
    concat(key, '-', period_began) AS clap_cla_id, CHILD AS clap_person_id,
    placement_began AS clap_cla_placement_start_date, DEC AS clap_cla_placement_end_date,
    PLACE AS clap_cla_placement_type, PLACE_PROVIDER AS clap_cla_placement_provider,
    REASON_PLACE_CHANGE AS clap_cla_placement_change_reason, URN AS clap_cla_placement_urn,
    PL_DISTANCE AS clap_cla_placement_distance, PL_POST AS clap_cla_placement_postcode
FROM spells WHERE ends_placement
"""

_LOCATIONS = """
SELECT gt_file, gt_row, concat(key, '-', placement_began) AS expl_placement_id,
    PL_LOCATION AS expl_location, PL_LA AS expl_placement_la, HOME_POST AS expl_home_postcode
FROM spells
WHERE ends_placement AND coalesce(PL_LOCATION, PL_LA, HOME_POST) IS NOT NULL
"""

_REVIEWS = f"""
SELECT gt_file, gt_row, {_id("gt_day(REVIEW)")} AS clar_cla_review_id,
    CHILD AS clar_cla_person_id, key || '-' || period_began AS clar_cla_id,
    REVIEW AS clar_cla_review_date, REVIEW_CODE AS clar_cla_review_participation
FROM Reviews_told LEFT JOIN periods ON CHILD = who AND gt_day(REVIEW) >= period_began
    AND gt_day(REVIEW) < next
"""

_UNACCOMPANIED = """
SELECT gt_file, gt_row, concat(key, '-UASC') AS immi_immigration_status_id,
    CHILD AS immi_person_id, 'UASC' AS immi_immigration_status,
    DUC AS immi_immigration_status_end_date
FROM UASC_told
"""

# The return asks for no day of the questionnaire: the last of the year stands for it.
_QUESTIONNAIRES = """
SELECT gt_file, gt_row, concat(key, '-', ends) AS csdq_table_id, CHILD AS csdq_person_id,
    ends AS csdq_sdq_completed_date, SDQ_REASON AS csdq_sdq_reason, SDQ_SCORE AS csdq_sdq_score
FROM OC2_told JOIN years USING (gt_file)
WHERE coalesce(SDQ_SCORE, SDQ_REASON) IS NOT NULL
"""

_HEALTH = """
SELECT gt_file, gt_row, concat(key, '-', ends) AS exhs_summary_id, CHILD AS exhs_person_id,
    ends AS exhs_collection_year_end, CONVICTED AS exhs_convicted,
    HEALTH_CHECK AS exhs_health_check, IMMUNISATIONS AS exhs_immunisations,
    TEETH_CHECK AS exhs_teeth_check, HEALTH_ASSESSMENT AS exhs_health_assessment,
    SUBSTANCE_MISUSE AS exhs_substance_misuse,
    INTERVENTION_RECEIVED AS exhs_intervention_received,
    INTERVENTION_OFFERED AS exhs_intervention_offered
FROM OC2_told JOIN years USING (gt_file)
"""

# Accommodation is a letter and a digit for whether it is suitable; 0 is for those not in touch.
_LEAVERS = r"""
SELECT gt_file, gt_row, concat(key, '-leaver') AS clea_table_id, CHILD AS clea_person_id,
    IN_TOUCH AS clea_care_leaver_in_touch, nullif(trim(ACTIV), '0') AS clea_care_leaver_activity,
    CASE WHEN ACCOM SIMILAR TO '\s*[A-Za-z][12]\s*' THEN trim(ACCOM)[1:1]
        ELSE nullif(trim(ACCOM), '0') END AS clea_care_leaver_accommodation,
    CASE WHEN ACCOM SIMILAR TO '\s*[A-Za-z][12]\s*' THEN trim(ACCOM)[2:2]
        END AS clea_care_leaver_accom_suitable
FROM OC3_told
"""

# DATE_PLACED is the decision that the child should be placed, in spite of its name, and so is
# DATE_INT. The move is the first episode placed with adopters (A3 to A6) from then on, the placement
# order the beginning of status E1 where it is known to have begun here, and the adoption order
# the end of the episode that ended by adoption.
_PERMANENCE = """
WITH decisions AS (
    SELECT coalesce(a.gt_file, p.gt_file) AS gt_file, coalesce(a.gt_row, p.gt_row) AS gt_row,
        coalesce(a.CHILD, p.CHILD) AS CHILD, coalesce(a.key, p.key) AS key,
        coalesce(DATE_INT, DATE_PLACED) AS decided, a.CHILD IS NOT NULL AS is_adopted,
        DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR,
        DATE_PLACED_CEASED, REASON_PLACED_CEASED
    FROM AD1_told AS a FULL JOIN PlacedAdoption_told AS p
        ON a.CHILD = p.CHILD AND gt_day(DATE_INT) = gt_day(DATE_PLACED)
),
care AS (
    SELECT d.gt_file AS f, d.gt_row AS r,
        min(placement_began) FILTER (PLACE IN ('A3', 'A4', 'A5', 'A6')
            AND begins >= gt_day(decided)) AS placed,
        min(begins) FILTER (ls_told = 'E1' AND new_status AND rne_told IN ('S', 'L', 'B', 'U')
            AND begins >= gt_day(decided)) AS ordered,
        max(ends) FILTER (is_adopted AND rec_told IN ('E11', 'E12')) AS adopted,
        max(period_began) FILTER (begins <= coalesce(gt_day(DATE_PLACED_CEASED), begins)) AS period
    FROM decisions AS d JOIN spells USING (CHILD) GROUP BY d.gt_file, d.gt_row
)
SELECT gt_file, gt_row, concat(key, '-', gt_day(decided)) AS perm_table_id, CHILD AS perm_person_id,
    key || '-' || period AS perm_cla_id, decided AS perm_adm_decision_date,
    ordered AS perm_placement_order_date, DATE_MATCH AS perm_matched_date,
    placed AS perm_placed_for_adoption_date, FOSTER_CARE AS perm_adopted_by_carer_flag,
    adopted AS perm_permanence_order_date,
    CASE WHEN adopted IS NOT NULL THEN 'Adoption' END AS perm_permanence_order_type,
    DATE_PLACED_CEASED AS perm_decision_reversed_date,
    REASON_PLACED_CEASED AS perm_decision_reversed_reason,
    NB_ADOPTR AS perm_number_of_adopters, SEX_ADOPTR AS perm_adopter_sex,
    LS_ADOPTR AS perm_adopter_legal_status
FROM decisions LEFT JOIN care ON f = gt_file AND r = gt_row
"""

_PREVIOUS = f"""
SELECT gt_file, gt_row, {_id("trim(PREV_PERM)")} AS lapp_table_id, CHILD AS lapp_person_id,
    PREV_PERM AS lapp_previous_permanence_option, LA_PERM AS lapp_previous_permanence_la,
    DATE_PERM AS lapp_previous_permanence_order_date
FROM PrevPerm_told
"""

_MISSING = f"""
SELECT gt_file, gt_row, {_id("gt_day(MIS_START)")} AS miss_table_id, CHILD AS miss_person_id,
    MIS_START AS miss_missing_episode_start_date, MISSING AS miss_missing_episode_type,
    MIS_END AS miss_missing_episode_end_date
FROM Missing_told
"""

# XX stands where a worker has no number.
_WORKERS = """
SELECT gt_file, gt_row, trim(SW_ID) AS prof_professional_id,
    trim(SW_ID) AS prof_social_worker_registration_no
FROM SWEpisodes_told WHERE coalesce(trim(SW_ID), '') <> '' AND upper(trim(SW_ID)) NOT LIKE 'XX%'
QUALIFY row_number() OVER (PARTITION BY trim(SW_ID) ORDER BY gt_file, gt_row) = 1
"""

_INVOLVEMENTS = f"""
SELECT gt_file, gt_row, {_id("gt_day(SW_DECOM)", "trim(SW_ID)")} AS invo_involvements_id,
    CASE WHEN upper(trim(SW_ID)) NOT LIKE 'XX%' THEN trim(SW_ID) END AS invo_professional_id,
    'CW' AS invo_professional_role_id, CHILD AS invo_person_id,
    SW_DECOM AS invo_involvement_start_date, SW_DEC AS invo_involvement_end_date,
    SW_REASON AS invo_worker_change_reason
FROM SWEpisodes_told
"""

_LIBERTY = f"""
SELECT gt_file, gt_row, {_id("gt_day(DOLO_START)")} AS exdl_order_id, CHILD AS exdl_person_id,
    DOLO_START AS exdl_start_date, DOLO_END AS exdl_end_date
FROM DoLo_told
"""

# Yearly answers say how things stood, and not on which day anything happened.
OUTPUTS = (
    Output("ssd_person", _PERSONS),
    Output("ssd_mother", _MOTHERS),
    Output("ssd_cla_episodes", _EPISODES),
    Output("ssd_legal_status", _STATUSES),
    Output("ssd_cla_placement", _PLACEMENTS),
    Output("ext_placement_location", _LOCATIONS),
    Output("ssd_cla_reviews", _REVIEWS),
    Output("ssd_immigration_status", _UNACCOMPANIED, Form.SNAPSHOT),
    Output("ssd_sdq_scores", _QUESTIONNAIRES, Form.SNAPSHOT),
    Output("ext_child_health_summary", _HEALTH, Form.SNAPSHOT),
    Output("ssd_care_leavers", _LEAVERS, Form.SNAPSHOT),
    Output("ssd_permanence", _PERMANENCE),
    Output("ssd_cla_previous_permanence", _PREVIOUS),
    Output("ssd_missing", _MISSING),
    Output("ssd_professionals", _WORKERS),
    Output("ssd_involvements", _INVOLVEMENTS),
    Output("ext_deprivation_of_liberty", _LIBERTY),
)
