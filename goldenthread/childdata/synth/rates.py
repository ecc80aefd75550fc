"""How often things happen in the made-up authority, and where each rate comes from.

National figures are those of England, as the Department for Education publishes them for years to
31 March (workforce: 30 September): children in need 2023 and 2024 (CIN), children looked after
2024 and 2025 (CLA), children's social work workforce 2023 (CSWW). Where nothing is published the
rate is a guess, and says so. `docs/explanation/the-made-up-authority.md` sets them beside what
comes out, and marks those that were written down without the publication at hand.
"""

from collections.abc import Mapping

# Days between an event and its record: most the same day, one in eight after more than three. A guess.
RECORDED_AFTER_DAYS = (
    *(0,) * 62, *(1,) * 14, *(2,) * 6, *(3,) * 5, *(5,) * 3, 7, 7,
    *(10, 14, 18, 21, 28, 35, 45, 60),
)  # fmt: skip

# Referrals by month, from January: low in August, high in October, November and March. A guess.
SEASON = (1.02, 0.98, 1.12, 0.92, 1.05, 1.04, 1.06, 0.72, 1.02, 1.10, 1.08, 0.89)

# Days of the week, from Monday.
WEEKDAYS = (1.0, 1.0, 0.98, 0.96, 0.94, 0.12, 0.08)

SEX: Mapping[str, float] = {"M": 0.535, "F": 0.455, "U": 0.01}

# CIN and CLA characteristics: White 71 %, Mixed 11 %, Black 8 %, Asian 7 %.
ETHNICITY: Mapping[str, float] = {
    "WBRI": 62, "WIRI": 0.4, "WIRT": 0.4, "WROM": 1, "WOTH": 6, "MWBC": 3.2, "MWBA": 1.6,
    "MWAS": 1.8, "MOTH": 3.6, "AIND": 1.4, "APKN": 3, "ABAN": 1.3, "AOTH": 2.2, "CHNE": 0.2,
    "BCRB": 1.9, "BAFR": 4.2, "BOTH": 1.4, "OOTH": 3, "REFU": 0.4, "NOBT": 1.6,
}  # fmt: skip

# CIN, referrals by source: police 30 %, schools 20 %, health 15 %.
REFERRAL_SOURCE: Mapping[str, float] = {
    "6": 29, "2A": 19, "2B": 1.5, "1A": 4, "1B": 1.5, "1C": 0.7, "1D": 2.5, "3A": 1.7, "3B": 2.3,
    "3C": 0.6, "3D": 1.6, "3E": 4, "3F": 4.8, "4": 1.6, "5A": 3.4, "5B": 4.6, "5C": 2.6, "5D": 3.5,
    "7": 4, "8": 4.6, "9": 1.8, "10": 0.7,
}  # fmt: skip

# CIN, primary need at assessment: abuse or neglect 57 %.
PRIMARY_NEED: Mapping[str, float] = {
    "N1": 57, "N2": 8.5, "N3": 3.5, "N4": 9, "N5": 13, "N6": 3, "N7": 0.4, "N8": 2.5, "N0": 1.2,
}  # fmt: skip

# CIN, factors: domestic abuse of a parent 37 %, mental health of a parent 32 % and of a child 20 %.
FACTORS: Mapping[str, float] = {
    "3B": 37, "4B": 32, "3A": 18, "4A": 20, "17A": 20, "16A": 17, "1B": 15, "2B": 17, "18C": 12,
    "6A": 7, "5A": 9, "2A": 5, "14A": 10, "15A": 6, "10A": 4, "11A": 3, "24A": 3.5, "13A": 2,
    "19C": 5, "19B": 2, "18B": 3, "7A": 4, "12A": 0.8, "3C": 6, "4C": 4, "1A": 2, "1C": 1.5,
    "2C": 2, "6B": 5, "5B": 3, "20": 9, "22A": 0.2, "23A": 0.3,
}  # fmt: skip

# CIN, plans at 31 March by first category: neglect 49 %, emotional abuse 36 %.
ABUSE: Mapping[str, float] = {"NEG": 49, "EMO": 36, "PHY": 7.5, "SAB": 4, "MUL": 3.5}

# CLA, placements: foster care 67 %, children's homes and supported accommodation 17 %, parents 7 %.
PLACEMENT_UNDER_16: Mapping[str, float] = {"U6": 50, "U3": 21, "K2": 10, "P1": 10, "U5": 3,
    "R3": 1.5, "U2": 1.5, "R1": 1, "S1": 1, "R2": 0.6}  # fmt: skip
PLACEMENT_FROM_16: Mapping[str, float] = {"U6": 38, "K3": 34, "K2": 14, "U3": 5, "P1": 4, "R1": 1,
    "P3": 0.4, "R5": 1.6, "K1": 0.6, "R2": 0.5, "Z12": 0.5, "Z13": 0.4}  # fmt: skip

# CIN 2024: 22 % of referrals within 12 months of an earlier one. Of each path, how often the
# family comes back at all; how long after follows from `AWAY_DAYS`. Set by trying.
COMES_BACK: Mapping[str, float] = {
    "contact": 0.36, "early_help": 0.40, "no_action": 0.52, "assessed": 0.54, "need": 0.50,
    "enquiry": 0.50, "conference": 0.50, "protection": 0.60, "care": 0.12,
}  # fmt: skip
AWAY_DAYS = 190

# What becomes of a contact about a family that is not known. Set by trying, so that referrals are
# about 520 for each 10,000 children, children in need 333, plans 42 and children looked after 69.
PATHS: Mapping[str, float] = {
    "contact": 26, "early_help": 8, "no_action": 4.5, "assessed": 22, "need": 14, "enquiry": 19,
    "conference": 1.5, "protection": 5.9, "care": 1.9,
}  # fmt: skip
# The second time and after that, things have got worse; after a plan, another is more likely.
PATHS_AGAIN: Mapping[str, float] = {**PATHS, "contact": 14, "early_help": 5, "protection": 6.5,
    "care": 3.8, "assessed": 24, "need": 17}  # fmt: skip
PATHS_AFTER_A_PLAN: Mapping[str, float] = {**PATHS_AGAIN, "protection": 85, "care": 10}

# Children known over so many years for each 10,000 who live there: those at the start, and more
# each year. Measured from what is made up, and used to say how many children live in the area.
KNOWN_AT_THE_START = 535
KNOWN_MORE_EACH_YEAR = 399

# Of children in care: CLA 2024, 33,000 started and 83,600 stayed, so two and a half years on average.
GOES_HOME, TAKEN_BY_RELATIVES, ADOPTED = 0.36, 0.15, 0.11

# How often faults are planted, in each 10,000 rows of a table. Guesses, after what analysts find.
FAULTS_IN_10_000 = 24
# … and so many more of what has a beginning and an end.
MORE_IN_WHAT_LASTS = 30

# Cases that one full-time worker holds: CSWW 2023, 16.0.
CASES_A_WORKER = 16.0
# CSWW 2023: 18.9 % of posts vacant, 17.8 % of workers from agencies, 15.9 % leave in a year.
YEARS_IN_POST, VACANT_YEARS, COVERED_BY_AGENCY = 6.0, 1.4, 0.88
