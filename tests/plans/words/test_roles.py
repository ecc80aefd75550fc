"""Roles are told apart in a cell, and kept whole."""

import pytest

from goldenthread.plans.words.roles import is_nobody, is_owner_label, is_role, split_roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Head of MASH", ["Head of MASH"]),
        ("Head of Service, Safeguarding Assurance", ["Head of Service, Safeguarding Assurance"]),
        ("Head of Service: Inclusion", ["Head of Service: Inclusion"]),
        ("AD and Service Manager", ["AD", "Service Manager"]),
        ("AD, Children's Social Care", ["AD, Children's Social Care"]),
        (
            "Head of Service, Children in Care Service Manager, CiC and Post Permanence Support",
            [
                "Head of Service, Children in Care",
                "Service Manager, CiC and Post Permanence Support",
            ],
        ),
        (
            "Head of Service, Children's Social Care Field Work AD, Children's Social Care",
            ["Head of Service, Children's Social Care Field Work", "AD, Children's Social Care"],
        ),
        ("Service Manager, 16-19/25 Learning", ["Service Manager, 16-19/25 Learning"]),
        ("HOS Locality 1 and 5 / Police", ["HOS Locality 1 and 5", "Police"]),
        ("SD EHCS and SD IS", ["SD EHCS", "SD IS"]),
        ("VH, HOS Safeguarding and DHOS", ["VH", "HOS Safeguarding", "DHOS"]),
        ("L&D/CSC Resources", ["L&D", "CSC Resources"]),
        ("MAT Team Managers", ["MAT Team Managers"]),
        ("Early Help HOS", ["Early Help HOS"]),
        ("Early Help HOS, Team Manager", ["Early Help HOS", "Team Manager"]),
        ("Early Help HOS, Court Team HOS", ["Early Help HOS", "Court Team HOS"]),
        ("Court Team HOS and Early Help HOS", ["Court Team HOS", "Early Help HOS"]),
        (
            "Early Help HOS / Court Team HOS, MASH TM",
            ["Early Help HOS", "Court Team HOS", "MASH TM"],
        ),
        ("Court Team Manager HOS", ["Court Team Manager", "HOS"]),
        ("Partnership Board Chair, Head of QA", ["Partnership Board Chair", "Head of QA"]),
        ("Performance and Intelligence", ["Performance and Intelligence"]),
        ("Education and Social Work", ["Education", "Social Work"]),
        ("Health and Social Care Partnership", ["Health and Social Care Partnership"]),
        (
            "Tom Bale (PSW) and Ruth Adeyemi (Learning Lead)",
            ["Tom Bale (PSW)", "Ruth Adeyemi (Learning Lead)"],
        ),
        ("Ines Okafor / Det Insp Mara Quill", ["Ines Okafor", "Det Insp Mara Quill"]),
        (
            "Head of Service (HOS); Principal Social Worker",
            ["Head of Service (HOS)", "Principal Social Worker"],
        ),
        ("Director of Children's Services", ["Director of Children's Services"]),
        ("Missing Apprentice / (HOS Locality 1", ["Missing Apprentice", "HOS Locality 1"]),
        ("Team Manager) / Head of QA", ["Team Manager", "Head of QA"]),
        (
            "Deputy Head of Service – Quality Assurance",
            ["Deputy Head of Service – Quality Assurance"],
        ),
        ("Head, Service Manager", ["Head, Service Manager"]),
        ("Head of QA (policy, practice)", ["Head of QA (policy, practice)"]),
        ("Quality and Performance Manager", ["Quality and Performance Manager"]),
        ("Head of MASH, team managers", ["Head of MASH", "team managers"]),
        ("AD, TM", ["AD", "TM"]),
        ("Workforce Lead, HR BP", ["Workforce Lead", "HR BP"]),
        ("HR BP, supported by AD Workforce", ["HR BP", "AD Workforce"]),
        ("Staff supported by managers", ["Staff supported by managers"]),
        ("QA Mgr / SCP Business Mgr", ["QA Mgr", "SCP Business Mgr"]),
        ("Mara Quill, Tom Bale and Ruth Adeyemi", ["Mara Quill", "Tom Bale", "Ruth Adeyemi"]),
        ("TBC", []),
        ("", []),
    ],
)
def test_the_roles_in_a_cell_are_told_apart(text, roles):
    assert list(split_roles(text)) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Head of Service:\nStronger\nCommunities", ["Head of Service: Stronger Communities"]),
        ("Team Manager\nTeam 12", ["Team Manager Team 12"]),
        (
            "Team manager\nTeam 2\nYouth &\nCommunity\nDevelopment\nOfficer",
            ["Team manager Team 2", "Youth & Community Development Officer"],
        ),
        ("Performance Manager\nPractice Lead", ["Performance Manager", "Practice Lead"]),
        ("Service Manager\nFostering Team", ["Service Manager Fostering Team"]),
    ],
)
def test_a_line_is_a_role_of_its_own_only_under_one_that_is_whole(text, roles):
    assert list(split_roles(text)) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Head of Service, Children in Care",
        "AD",
        "Head of Service: Vulnerable Children and Customer Care",
        "Service Manager (CYP Information Systems)",
        "Principal Social Worker",
    ],
)
def test_a_role_that_is_split_again_is_the_same(text):
    assert list(split_roles(text)) == [text]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Lead: Head of MASH", ["Head of MASH"]),
        ("Lead officer – Head of MASH", ["Head of MASH"]),
        ("Responsible Officer: Mara Quill (AD)", ["Mara Quill (AD)"]),
        (
            "Leads: Mara Quill, Tom Bale and Ruth Adeyemi",
            ["Mara Quill", "Tom Bale", "Ruth Adeyemi"],
        ),
        ("Strategic lead: AD Operational lead: Head of MASH", ["AD", "Head of MASH"]),
        ("Accountable: DCS\nResponsible: Head of MASH", ["DCS", "Head of MASH"]),
        ("Lead: Head of QA, Support: Team Manager", ["Head of QA", "Team Manager"]),
        ("Service Manager, Support: Team 1", ["Service Manager, Support: Team 1"]),
        ("Head of Joint Support: Tom Bale", ["Head of Joint Support: Tom Bale"]),
        ("Owner: TBC", []),
        ("Lead:", []),
        ("Practice Lead: Ruth Adeyemi", ["Practice Lead: Ruth Adeyemi"]),
        ("Team\nLead: Ruth Adeyemi", ["Team Lead: Ruth Adeyemi"]),
        ("Lead – Fostering Team", ["Lead – Fostering Team"]),
        ("Lead member: Tom Bale", ["Lead member: Tom Bale"]),
        ("Tom Bale (lead: court work)", ["Tom Bale (lead: court work)"]),
    ],
)
def test_a_label_in_front_of_an_owner_is_no_part_of_the_role(text, roles):
    assert list(split_roles(text)) == roles


@pytest.mark.parametrize(
    ("text", "answer"),
    [("Lead", True), ("Strategic lead", True), ("Lead nurse", False), ("Head of MASH", False)],
)
def test_an_owner_label_is_nothing_else(text, answer):
    assert is_owner_label(text) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [("Head of QA", True), ("IROs", True), ("All staff", True), ("advice on thresholds", False)],
)
def test_a_role_names_a_post_a_group_or_an_abbreviation(text, answer):
    assert is_role(text) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [("TBC", True), ("n/a", True), ("to be appointed", True), ("–", True), ("Nathan", False)],
)
def test_nobody_is_said_in_many_ways(text, answer):
    assert is_nobody(text) is answer
