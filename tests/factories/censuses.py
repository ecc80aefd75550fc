"""Children in need censuses of invented children, as XML."""

from pathlib import Path

Item = tuple[str, "str | list[Item]"]

IDENTIFIERS: list[Item] = [
    ("LAchildID", "0042"),
    ("UPN", "A000000000042"),
    ("PersonBirthDate", "2012-05-06"),
    ("Sex", "F"),
]
REFERRAL: list[Item] = [
    ("CINreferralDate", "2025-05-01"),
    ("ReferralSource", "1A"),
    ("PrimaryNeedCode", "N1"),
    ("ReferralNFA", "0"),
]


def child(
    *referrals: list[Item],
    identifiers: list[Item] = IDENTIFIERS,
    characteristics: list[Item] | None = None,
) -> list[Item]:
    return [
        ("ChildIdentifiers", identifiers),
        ("ChildCharacteristics", characteristics or [("Ethnicity", "WBRI")]),
        *(("CINdetails", referral) for referral in referrals),
    ]


def census(
    path: Path, *children: list[Item], reference_date: str = "2026-03-31", head: str = ""
) -> Path:
    header: list[Item] = [
        ("CollectionDetails", [("Collection", "CIN"), ("ReferenceDate", reference_date)]),
        ("Source", [("LEA", "999")]),
    ]
    message: list[Item] = [
        ("Header", header),
        ("Children", [("Child", one) for one in children]),
    ]
    text = f'<?xml version="1.0" encoding="utf-8"?>\n{head}<Message>\n{_xml(message)}</Message>\n'
    path.write_text(text, "utf-8")
    return path


def _xml(items: list[Item]) -> str:
    told = ""
    for name, held in items:
        inside = held if isinstance(held, str) else f"\n{_xml(held)}"
        told += f"<{name}>{inside}</{name}>\n"
    return told
