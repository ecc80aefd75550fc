"""The areas that measures belong to, by the folder that holds them."""

AREAS = {
    "front_door": "front door",
    "early_help": "early help",
    "assessment": "assessment",
    "cp": "child protection",
    "cin": "children in need",
    "cic": "children in care",
    "permanence": "permanence",
    "care_leavers": "care leavers",
    "adoption": "adoption & fostering",
    "fostering": "adoption & fostering",
    "missing": "missing & exploitation",
    "private_fostering": "private fostering",
    "homeless_1617": "homelessness 16-17",
    "education": "education",
    "health": "health",
    "workforce": "workforce & caseload",
    "supervision": "supervision & oversight",
    "data_quality": "data quality",
    "qa": "quality assurance",
    "voice": "voice",
}


def area_of(measure: str) -> str:
    """The area of a measure, by its id: `cp.mean_length` is child protection."""
    return AREAS[measure.partition(".")[0]]
